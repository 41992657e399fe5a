namespace Assay.Core.Weighing;

/// <summary>Finds for each report the one that most probably is its origin.</summary>
internal static class OriginReader
{
    /// <summary>For each report, the report that most probably is its origin, itself where it is its own.</summary>
    /// <remarks>
    /// Follows P(O_i | everything) from report to report, taking the O_i as independent given everything; the earlier of
    /// equal ones, the report itself first.
    /// </remarks>
    /// <param name="links">The case's names, resolved.</param>
    /// <param name="asserts">By report: whether it says that its indicator occurred.</param>
    /// <param name="own">By report: P(own | everything).</param>
    public static int[] Read(CaseLinks links, bool[] asserts, double[] own)
    {
        var shares = new Dictionary<int, double>?[own.Length];
        var origins = new int[own.Length];
        foreach (var i in Order(links))
        {
            shares[i] = Shares(i, links, asserts, own, shares);
            origins[i] = shares[i]!
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key == i ? -1 : pair.Key)
                .First()
                .Key;
        }

        return origins;
    }

    /// <summary>Candidates before those that may have copied them.</summary>
    private static IEnumerable<int> Order(CaseLinks links)
    {
        var done = new bool[links.Candidates.Length];
        var stack = new Stack<int>();
        for (var i = 0; i < done.Length; i++)
        {
            stack.Push(i);
            while (stack.TryPeek(out var top))
            {
                var open = links.Candidates[top].FirstOrDefault(candidate => !done[candidate.Place], (-1, 0));
                if (!done[top] && open.Place >= 0)
                {
                    stack.Push(open.Place);
                    continue;
                }

                stack.Pop();
                if (done[top])
                    continue;
                done[top] = true;
                yield return top;
            }
        }
    }

    private static Dictionary<int, double> Shares(
        int report,
        CaseLinks links,
        bool[] asserts,
        double[] own,
        Dictionary<int, double>?[] known
    )
    {
        var shares = new Dictionary<int, double> { [report] = own[report] };
        foreach (var (place, probability) in links.Candidates[report])
        {
            if (probability <= 0 || asserts[place] != asserts[report])
                continue;
            var copied = (1 - own[report]) * probability / links.Copied[report];
            // Sorted, so that sums are added in one order everywhere.
            foreach (var (origin, share) in known[place]!.OrderBy(pair => pair.Key))
                shares[origin] = shares.GetValueOrDefault(origin) + (copied * share);
        }

        return shares;
    }
}
