using System.Collections.Immutable;
using System.Globalization;
using Assay.Core.Reading;

namespace Assay.Core.Provenance;

/// <summary>Says in words whom a statement goes back to.</summary>
internal sealed class OriginWords
{
    // More names than this are counted rather than told.
    private const int MostTold = 3;

    private const int LongestTitle = 60;

    // A link that is less probable than not leads nowhere.
    private const double Even = 0.5;

    private readonly Dictionary<string, DocumentReading> _readings;
    private readonly Dictionary<string, string> _parents;
    private readonly Dictionary<string, string> _roots = new(StringComparer.Ordinal);

    public OriginWords(Corpus corpus, ImmutableArray<Derivation> derivations)
    {
        _readings = corpus.Documents.ToDictionary(reading => reading.Document.Id, StringComparer.Ordinal);
        _parents = derivations
            .Where(link => link.Dependence >= Even)
            .GroupBy(link => link.Document, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.MaxBy(link => link.Dependence)!.Of,
                StringComparer.Ordinal
            );
    }

    /// <summary>One phrase without a full stop.</summary>
    /// <param name="makers">The documents that make the statement.</param>
    /// <param name="voices">Who stands behind it in the document in question.</param>
    public string Of(IReadOnlyList<string> makers, Voices voices)
    {
        var names = voices.Named.Select(name => name.Text).ToList();
        if (makers.Count > 1)
            return Documents(makers) + (names.Count == 0 ? "" : $"; this one names {Series(names)}");
        var apparent = voices.Apparent == 1 ? "one voice" : $"{Number(voices.Apparent)} voices";
        return names.Count == 0 ? $"{apparent}, and no name" : $"{apparent}: {Series(names)}";
    }

    private string Documents(IReadOnlyList<string> makers)
    {
        var groups = makers
            .GroupBy(RootOf, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Length)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        var made = $"made in {Number(makers.Count)} documents";
        return groups.Count == 1
            ? $"{made} that go back to one: {Describe(groups[0].Key)}"
            : $"{made} that go back to {Number(groups.Count)}: {Series([.. groups.Select(Told)])}";
    }

    private string Told(IGrouping<string, string> group)
    {
        var count = group.Count();
        return count == 1 ? Describe(group.Key) : $"{Describe(group.Key)} for {Number(count)} of them";
    }

    private string RootOf(string document)
    {
        var way = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var at = document;
        while (!_roots.ContainsKey(at) && seen.Add(at) && _parents.TryGetValue(at, out var parent))
        {
            way.Add(at);
            at = parent;
        }

        var root = _roots.GetValueOrDefault(at, at);
        foreach (var passed in way)
            _roots[passed] = root;
        return root;
    }

    // “What the government knows” (The British government, 24 September 2002)
    private string Describe(string document)
    {
        if (!_readings.TryGetValue(document, out var reading))
            return document;
        var card = reading.Card;
        var maker = card.Publication ?? card.Authors.FirstOrDefault();
        var where = string.Join(", ", new[] { maker, Date(card.Date) }.Where(part => part is not null));
        if (card.Title is { } title)
            return where.Length == 0 ? Quoted(title) : $"{Quoted(title)} ({Line(where)})";
        return where.Length == 0 ? document : Line(where);
    }

    private static string Quoted(string title)
    {
        var line = Line(title);
        if (line.Length > LongestTitle)
        {
            var cut = line.LastIndexOf(' ', LongestTitle);
            line = line[..(cut > 0 ? cut : LongestTitle)] + " …";
        }

        return $"“{line}”";
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ").Trim();

    private static string? Date(string? iso)
    {
        if (DateSpan.Parse(iso) is not { } span)
            return iso;
        var format = iso!.Length switch
        {
            4 => "yyyy",
            7 => "MMMM yyyy",
            _ => "d MMMM yyyy",
        };
        return DateOnly.FromDayNumber(span.First).ToString(format, CultureInfo.InvariantCulture);
    }

    private static string Series(List<string> items)
    {
        if (items.Count > MostTold + 1)
            items = [.. items.Take(MostTold), FormattableString.Invariant($"{items.Count - MostTold} more")];
        return items.Count == 1 ? items[0] : $"{string.Join(", ", items[..^1])} and {items[^1]}";
    }

    private static string Number(int number) =>
        number switch
        {
            2 => "two",
            3 => "three",
            4 => "four",
            5 => "five",
            6 => "six",
            7 => "seven",
            8 => "eight",
            9 => "nine",
            _ => number.ToString(CultureInfo.InvariantCulture),
        };
}
