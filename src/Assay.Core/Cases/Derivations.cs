using System.Collections.Immutable;

namespace Assay.Core.Cases;

/// <summary>Which reports may repeat which, after the rule that saying it again is not seeing it again.</summary>
internal static class Derivations
{
    /// <summary>
    /// For each report, the candidates that it may repeat as (place, probability). A later report of the same source on
    /// the same indicator with the same value is a certain copy of its first, unless fresh.
    /// </summary>
    public static ImmutableArray<ImmutableArray<(int Place, double Probability)>> Of(
        ImmutableArray<Report> reports
    )
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < reports.Length; i++)
            places.Add(reports[i].Id, i);
        var firsts = Firsts(reports);
        var result = ImmutableArray.CreateBuilder<ImmutableArray<(int, double)>>(reports.Length);
        for (var i = 0; i < reports.Length; i++)
        {
            result.Add(
                firsts[i] != i
                    ? [(firsts[i], 1.0)]
                    :
                    [
                        .. reports[i]
                            .Copies.Select(candidate => (places[candidate.Of], candidate.Probability)),
                    ]
            );
        }

        return result.MoveToImmutable();
    }

    /// <summary>Whether one report comes before another: by date where both have one that differs, else by order.</summary>
    public static bool IsEarlier(Report first, int firstPlace, Report second, int secondPlace)
    {
        if (first.Date is null || second.Date is null)
            return firstPlace < secondPlace;
        // ISO dates sort as text; the shorter of two that agree so far is a whole year or month, and decides nothing.
        var shared = Math.Min(first.Date.Length, second.Date.Length);
        var order = string.CompareOrdinal(first.Date, 0, second.Date, 0, shared);
        return order == 0 ? firstPlace < secondPlace : order < 0;
    }

    /// <summary>A report that is a copy of itself through others, or <see langword="null"/>.</summary>
    public static string? Circle(ImmutableArray<Report> reports)
    {
        // Kahn 1962: what waits for nothing is done, and so is what waits for what is done; the rest waits in circles.
        var candidates = Of(reports);
        var waits = candidates.Select(list => list.Length).ToArray();
        var followers = Enumerable
            .Range(0, reports.Length)
            .SelectMany(i => candidates[i].Select(candidate => (candidate.Place, Follower: i)))
            .ToLookup(pair => pair.Place, pair => pair.Follower);
        var done = new Queue<int>(Enumerable.Range(0, reports.Length).Where(i => waits[i] == 0));
        while (done.TryDequeue(out var place))
        {
            foreach (var follower in followers[place])
            {
                if (--waits[follower] == 0)
                    done.Enqueue(follower);
            }
        }

        var waiting = Array.FindIndex(waits, wait => wait > 0);
        return waiting < 0 ? null : reports[waiting].Id;
    }

    /// <summary>For each report the place of the first report that says the same of the same by the same source; itself where it is fresh or first.</summary>
    private static int[] Firsts(ImmutableArray<Report> reports)
    {
        var firsts = Enumerable.Range(0, reports.Length).ToArray();
        foreach (var group in Enumerable.Range(0, reports.Length).GroupBy(i => Key(reports[i])))
        {
            var first = group.Aggregate(
                (best, i) => IsEarlier(reports[i], i, reports[best], best) ? i : best
            );
            foreach (var i in group.Where(i => !reports[i].IsFresh))
                firsts[i] = first;
        }

        return firsts;
    }

    private static (string Source, string Indicator, bool Asserts) Key(Report report) =>
        (report.Source, report.Indicator, report.Asserts);
}
