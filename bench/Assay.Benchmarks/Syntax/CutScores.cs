using System.Globalization;

namespace Assay.Benchmarks.Syntax;

/// <summary>Whether sentences are parted better where they are cut by what was learned from treebanks.</summary>
/// <remarks>
/// The splitter's cut is changed only where the log odds against it are above a margin. Differences are drawn anew by
/// documents, with both ways of cutting on the same documents.
/// </remarks>
internal static class CutScores
{
    private const int Folds = 8;
    private const int Draws = 1000;

    private static readonly (string Name, Func<CutPlace, bool> Of)[] Kinds =
    [
        ("at stops", place => place.IsStop),
        ("at semicolons, colons and dashes", place => !place.IsStop),
        ("at all marks", _ => true),
    ];

    /// <summary>Lines for GUM train in folds, and for GUM dev.</summary>
    public static IEnumerable<string> Lines(Corpora corpora)
    {
        var gum = Texts(corpora.Gum("train").Where(Corpora.IsOpen));
        var ewt = Texts(corpora.EwtTrain());
        var dev = Texts(corpora.Gum("dev"));
        var edited = Texts(corpora.Gum("dev").Where(Corpora.IsEdited));
        yield return Counts("GUM train, six genres", gum);
        foreach (var (sources, more) in new[] { ("GUM", []), ("GUM and EWT", ewt) })
        {
            foreach (
                var line in Of(
                    $"GUM train in folds, learned from {sources}",
                    gum,
                    fold => Learn(gum, more, fold)
                )
            )
                yield return line;
            var all = Learn(gum, more, -1);
            foreach (var line in Of($"GUM dev, learned from {sources}", dev, _ => all))
                yield return line;
            foreach (var line in Of($"GUM dev, edited prose, learned from {sources}", edited, _ => all))
                yield return line;
        }
    }

    private static List<CutText> Texts(IEnumerable<TreeSentence> sentences) =>
        [.. RawText.Of(sentences).Select(raw => new CutText(raw))];

    private static CutWeights Learn(List<CutText> texts, List<CutText> more, int left) =>
        new(texts.Where((_, at) => at % Folds != left).Concat(more).SelectMany(text => text.Places));

    private static IEnumerable<string> Of(string name, List<CutText> texts, Func<int, CutWeights> learn)
    {
        var weights = Enumerable.Range(0, Folds).Select(learn).ToArray();
        foreach (var (kind, isOf) in Kinds)
        foreach (var margin in new[] { 0, 1, 2 })
        {
            var rows = texts.Select((text, at) => Row(text, weights[at % Folds], isOf, margin)).ToList();
            yield return $"{name}, {kind}, margin {margin}: {Gain(rows)}";
        }
    }

    private static (int Old, int OldOf, int New, int NewOf) Row(
        CutText text,
        CutWeights weights,
        Func<CutPlace, bool> isOf,
        double margin
    )
    {
        var cut = text.Cut(place =>
        {
            var odds = weights.LogOdds(place);
            return isOf(place) && Math.Abs(odds) > margin ? odds > 0 : place.IsFound;
        });
        return (
            2 * text.Wanted.Intersect(text.Found).Count(),
            text.Wanted.Count + text.Found.Count,
            2 * text.Wanted.Intersect(cut).Count(),
            text.Wanted.Count + cut.Count
        );
    }

    private static string Gain(List<(int Old, int OldOf, int New, int NewOf)> rows)
    {
        var shuffle = new Shuffle(7);
        var gains = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
            gains[draw] = Difference([.. rows.Select(_ => rows[shuffle.Below(rows.Count)])]);
        Array.Sort(gains);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Percent(rows.Sum(row => row.Old), rows.Sum(row => row.OldOf)):F2} by rules, {Percent(rows.Sum(row => row.New), rows.Sum(row => row.NewOf)):F2} learned, {Difference(rows):+0.00;-0.00} [{gains[25]:+0.00;-0.00}, {gains[974]:+0.00;-0.00}]"
        );
    }

    private static double Difference(List<(int Old, int OldOf, int New, int NewOf)> rows) =>
        Percent(rows.Sum(row => row.New), rows.Sum(row => row.NewOf))
        - Percent(rows.Sum(row => row.Old), rows.Sum(row => row.OldOf));

    private static double Percent(int hits, int cases) => 100.0 * hits / Math.Max(1, cases);

    private static string Counts(string name, List<CutText> texts) =>
        $"{name}: "
        + string.Join(
            ", ",
            texts
                .SelectMany(text => text.Places)
                .GroupBy(place => place.Mark)
                .OrderBy(group => group.Key)
                .Select(group =>
                    $"{group.Key} ends a sentence {group.Count(place => place.IsWanted)} of {group.Count()} times"
                )
        );
}
