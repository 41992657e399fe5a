using System.Text;

namespace Assay.Formats.Yaml;

/// <summary>Writes a mapping as a YAML file: a value on one line where it fits, else key by key.</summary>
/// <remarks>The same mapping gives the same bytes; lines end in <c>\n</c>.</remarks>
internal sealed class YamlWriter
{
    private const int Widest = 110;
    private const int Step = 2;

    private readonly StringBuilder _text = new();

    /// <summary>The text of a file; each mapping of its outermost keys is a section under a blank line.</summary>
    public static string Write(YamlValue file)
    {
        var writer = new YamlWriter();
        foreach (var (key, value) in file.Entries)
        {
            if (!value.Entries.IsDefaultOrEmpty)
                writer.Section(key, value);
            else
                writer.Entry(key, value, indent: 0);
        }

        return writer._text.ToString();
    }

    private void Section(string key, YamlValue map)
    {
        _text.Append('\n').Append(YamlText.Of(key)).Append(":\n");
        Block(map, Step);
    }

    private void Block(YamlValue map, int indent)
    {
        foreach (var (key, value) in map.Entries)
            Entry(key, value, indent);
    }

    private void Entry(string key, YamlValue value, int indent)
    {
        var head = $"{new string(' ', indent)}{YamlText.Of(key)}:";
        _text.Append(head);
        var fits = head.Length + 1 + value.Flow.Length <= Widest;
        if (!fits && !value.Entries.IsDefaultOrEmpty)
        {
            _text.Append('\n');
            Block(value, indent + Step);
        }
        else if (!fits && !value.Items.IsDefaultOrEmpty)
        {
            _text.Append('\n');
            foreach (var item in value.Items)
                _text.Append(' ', indent + Step).Append("- ").Append(item.Flow).Append('\n');
        }
        else
        {
            _text.Append(' ').Append(value.Flow).Append('\n');
        }
    }
}
