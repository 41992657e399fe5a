using System.Globalization;
using Assay.Benchmarks.Syntax;
using Assay.Core.Reading.Stating;
using Assay.Core.Reading.Wording;

namespace Assay.Benchmarks.Reading;

/// <summary>
/// <c>commitment evaluate FILE</c> compares how firmly the reader takes a writer to hold a clause with what people answered, on
/// the items of the CommitmentBank; <c>commitment misses FILE</c> lists the farthest of the half that may be looked at.
/// </summary>
/// <remarks>The bank states no licence: it is measured on, and nothing is learned from it.</remarks>
internal static class CommitmentBench
{
    private const int Draws = 1000;

    /// <summary>Runs a command; 2 for a wrong one.</summary>
    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["evaluate", var file]:
                Evaluate([.. CommitmentItem.Read(file).Select(item => (item, Belief(item)))]);
                return 0;
            case ["misses", var file]:
                Misses(CommitmentItem.Read(file).Where(item => item.MayBeSeen));
                return 0;
            default:
                Console.Error.WriteLine("usage: commitment evaluate FILE.csv | commitment misses FILE.csv");
                return 2;
        }
    }

    private static void Evaluate(List<(CommitmentItem Item, double? Belief)> items)
    {
        Print("all", items);
        foreach (
            var under in items
                .GroupBy(each => each.Item.Operator, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
        )
            Print("under " + under.Key, [.. under]);
    }

    private static void Print(string name, List<(CommitmentItem Item, double? Belief)> items)
    {
        var missing = items.Count(each => each.Belief is null);
        var drawn = Agreement(items);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {items.Count} items, {missing} without their verb found, Spearman {drawn.Share:F3} [{drawn.Low:F3}, {drawn.High:F3}]"
            )
        );
    }

    /// <summary>The rank correlation over all items of a file, drawn anew by items.</summary>
    public static Interval Agreement(string file) =>
        Agreement([.. CommitmentItem.Read(file).Select(item => (item, Belief(item)))]);

    private static Interval Agreement(List<(CommitmentItem Item, double? Belief)> items)
    {
        var pairs = items.Select(each => (each.Item.Mean, Belief: each.Belief ?? 0)).ToList();
        var shuffle = new Shuffle(5);
        var draws = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
            draws[draw] = Spearman([.. pairs.Select(_ => pairs[shuffle.Below(pairs.Count)])]);
        Array.Sort(draws);
        return new Interval(Spearman(pairs), draws[25], draws[974]);
    }

    private static void Misses(IEnumerable<CommitmentItem> items)
    {
        foreach (
            var item in items
                .OrderByDescending(item => Math.Abs((item.Mean / 3) - (Belief(item) ?? 0)))
                .Take(60)
        )
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{item.Mean / 3:F2} read {Belief(item):F2} {item.Verb} | {item.Target}"
                )
            );
    }

    private static double? Belief(CommitmentItem item)
    {
        var words = new WordText(item.Target);
        var found = EmbeddingReader
            .Find(words, 0, words.Count)
            .Where(clause => string.Equals(clause.Verb.Lemma, item.Verb, StringComparison.Ordinal))
            .ToList();
        var asked = found.FindLast(clause =>
            item.Prompt.Contains(Opening(words, clause), StringComparison.OrdinalIgnoreCase)
        );
        return (asked ?? found.LastOrDefault())?.Belief;
    }

    private static string Opening(WordText words, EmbeddedClause clause)
    {
        var passage = words.Span(
            Math.Min(words.Count - 1, clause.First + 1),
            Math.Min(words.Count - 1, clause.First + 2)
        );
        return passage.In(words.Text);
    }

    private static double Spearman(List<(double Mean, double Belief)> pairs)
    {
        var first = Ranks(pairs.Select(pair => pair.Mean));
        var second = Ranks(pairs.Select(pair => pair.Belief));
        var middle = (pairs.Count + 1) / 2.0;
        double both = 0,
            one = 0,
            other = 0;
        for (var at = 0; at < pairs.Count; at++)
        {
            both += (first[at] - middle) * (second[at] - middle);
            one += Math.Pow(first[at] - middle, 2);
            other += Math.Pow(second[at] - middle, 2);
        }

        return both / Math.Sqrt(one * other);
    }

    /// <summary>Ranks from 1; equals share the mean of theirs.</summary>
    private static double[] Ranks(IEnumerable<double> numbers)
    {
        var sorted = numbers.Select((number, at) => (number, at)).OrderBy(each => each.number).ToArray();
        var ranks = new double[sorted.Length];
        for (var from = 0; from < sorted.Length; )
        {
            var to = from;
            while (to < sorted.Length && sorted[to].number == sorted[from].number)
                to++;
            for (var at = from; at < to; at++)
                ranks[sorted[at].at] = (from + to + 1) / 2.0;
            from = to;
        }

        return ranks;
    }
}
