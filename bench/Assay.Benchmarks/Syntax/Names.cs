namespace Assay.Benchmarks.Syntax;

/// <summary>The names of tags and labels with their numbers, in ordinal order.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, int> numbers;
    private readonly Dictionary<string, int> byPart = new(StringComparer.Ordinal);

    private Names(IEnumerable<string> all)
    {
        All = [.. all.Order(StringComparer.Ordinal)];
        numbers = All.Select((name, number) => (name, number)).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>All names.</summary>
    public string[] All { get; }

    /// <summary>Number of names.</summary>
    public int Count => All.Length;

    /// <summary>Tags that came at least five times; a rarer one counts as the commonest of its part of speech.</summary>
    public static Names OfTags(IEnumerable<TreeSentence> sentences)
    {
        var counts = sentences.SelectMany(each => each.Words).CountBy(word => word.Joint).ToDictionary();
        var names = new Names(counts.Where(each => each.Value >= 5).Select(each => each.Key));
        foreach (
            var (name, _) in counts
                .OrderBy(each => each.Value)
                .ThenBy(each => each.Key, StringComparer.Ordinal)
        )
            if (names.numbers.TryGetValue(name, out var number))
                names.byPart[name[..name.IndexOf('/', StringComparison.Ordinal)]] = number;
        return names;
    }

    /// <summary>All labels.</summary>
    public static Names OfLabels(IEnumerable<TreeSentence> sentences) =>
        new(
            sentences
                .SelectMany(each => each.Words)
                .Select(word => word.Label)
                .Distinct(StringComparer.Ordinal)
        );

    /// <summary>The number of a name.</summary>
    public int Of(string name) =>
        numbers.TryGetValue(name, out var number)
            ? number
            : byPart[name[..name.IndexOf('/', StringComparison.Ordinal)]];

    /// <summary>The names as a part of a model file.</summary>
    public byte[] Write() => System.Text.Encoding.UTF8.GetBytes(string.Join('\n', All));
}
