using System.Collections.Immutable;

namespace Assay.Formats.Yaml;

/// <summary>A value to be written: a scalar, a list or a mapping.</summary>
internal sealed class YamlValue
{
    private YamlValue(
        string flow,
        ImmutableArray<KeyValuePair<string, YamlValue>> entries = default,
        ImmutableArray<YamlValue> items = default
    ) => (Flow, Entries, Items) = (flow, entries, items);

    /// <summary>Nothing, said in so many words.</summary>
    public static YamlValue Null { get; } = new("null");

    /// <summary>All of it on one line.</summary>
    public string Flow { get; }

    /// <summary>The entries of a mapping; default for other values.</summary>
    public ImmutableArray<KeyValuePair<string, YamlValue>> Entries { get; }

    /// <summary>The items of a list; default for other values.</summary>
    public ImmutableArray<YamlValue> Items { get; }

    /// <summary>A text, in quotes where it needs them.</summary>
    public static YamlValue Of(string text) => new(YamlText.Of(text));

    /// <summary>A number, exactly.</summary>
    public static YamlValue Of(double number) => new(YamlText.Of(number));

    /// <summary>A truth value.</summary>
    public static YamlValue Of(bool flag) => new(flag ? "true" : "false");

    /// <summary>A list.</summary>
    public static YamlValue Of(params ImmutableArray<YamlValue> items) =>
        new($"[{string.Join(", ", items.Select(item => item.Flow))}]", items: items);

    /// <summary>A mapping of the entries that have a value.</summary>
    public static YamlValue Of(IEnumerable<KeyValuePair<string, YamlValue?>> entries)
    {
        ImmutableArray<KeyValuePair<string, YamlValue>> kept =
        [
            .. entries
                .Where(entry => entry.Value is not null)
                .Select(entry => KeyValuePair.Create(entry.Key, entry.Value!)),
        ];
        var flow = kept.Select(entry => $"{YamlText.Of(entry.Key)}: {entry.Value.Flow}");
        return new($"{{{string.Join(", ", flow)}}}", kept);
    }
}
