using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Assay.Formats.Yaml;

/// <summary>One node of a YAML file that knows its file and line, and refuses what is not wanted.</summary>
internal sealed class YamlPart
{
    private readonly string _file;
    private readonly YamlNode _node;
    private readonly string _name;

    private YamlPart(string file, string name, YamlNode node)
    {
        _file = file;
        _name = name;
        _node = node;
    }

    /// <summary>The key that the node stands under.</summary>
    public string Name => _name;

    /// <summary>Line, counted from 1.</summary>
    public long Line => _node.Start.Line;

    /// <summary>Reads the one document of a file.</summary>
    /// <exception cref="FormatRefusedException">The text is not one YAML document.</exception>
    public static YamlPart Read(string file, TextReader text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(text);
        }
        catch (YamlException exception)
        {
            throw new FormatRefusedException(
                $"{file}, line {exception.Start.Line}: this is no YAML: {exception.Message}",
                exception
            );
        }

        if (stream.Documents.Count != 1)
            throw new FormatRefusedException(file, 1, $"{stream.Documents.Count} documents", "one");
        return new YamlPart(file, "file", stream.Documents[0].RootNode);
    }

    /// <summary>Refuses keys that are not among the known ones.</summary>
    public YamlPart Only(params ReadOnlySpan<string> known)
    {
        foreach (var (key, _) in Mapping().Children)
        {
            var name = key is YamlScalarNode { Value: { } value } ? value : "a key that is no word";
            if (!known.Contains(name))
                throw new FormatRefusedException(
                    _file,
                    key.Start.Line,
                    $"the unknown key {name}",
                    $"one of {string.Join(", ", known!)}"
                );
        }

        return this;
    }

    /// <summary>The part under a key.</summary>
    public YamlPart Get(string key) => Find(key) ?? throw Refuse($"no {key}", $"the key {key}");

    /// <summary>The part under a key, or <see langword="null"/>.</summary>
    public YamlPart? Find(string key) =>
        Mapping().Children.TryGetValue(new YamlScalarNode(key), out var node)
            ? new YamlPart(_file, key, node)
            : null;

    /// <summary>The parts of a mapping, in file order.</summary>
    public IEnumerable<YamlPart> Entries() =>
        Mapping()
            .Children.Select(pair => new YamlPart(_file, ((YamlScalarNode)pair.Key).Value ?? "", pair.Value));

    /// <summary>The parts of a list.</summary>
    public IEnumerable<YamlPart> Items() =>
        _node is YamlSequenceNode list
            ? list.Children.Select(node => new YamlPart(_file, _name, node))
            : throw Refuse("no list", "a list");

    /// <summary>Whether this is a list.</summary>
    public bool IsList => _node is YamlSequenceNode;

    /// <summary>Words, not empty.</summary>
    public string Text() =>
        _node is YamlScalarNode { Value: { Length: > 0 } value } && !string.IsNullOrWhiteSpace(value)
            ? value.Trim()
            : throw Refuse("no words", "text");

    /// <summary>A probability.</summary>
    public double Probability()
    {
        var text = Text();
        return
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= 0
            && number <= 1
            ? number
            : throw Refuse(text, "a probability from 0 to 1");
    }

    /// <summary>A whole number that is not negative.</summary>
    public int Count()
    {
        var text = Text();
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Refuse(text, "a whole number");
    }

    /// <summary>A refusal at this part.</summary>
    public FormatRefusedException Refuse(string found, string wanted) =>
        new(_file, Line, $"{found} under {_name}", wanted);

    private YamlMappingNode Mapping() =>
        _node as YamlMappingNode ?? throw Refuse("no mapping", "a mapping of keys");
}
