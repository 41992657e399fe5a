namespace Assay.Benchmarks.Syntax;

/// <summary>Finds what comes nearest to the right outcome.</summary>
internal static class Rival
{
    /// <summary>Index of the largest total other than <paramref name="gold"/>'s.</summary>
    public static int Of(ReadOnlySpan<int> totals, int gold)
    {
        var best = gold == 0 ? 1 : 0;
        for (var at = best + 1; at < totals.Length; at++)
            if (at != gold && totals[at] > totals[best])
                best = at;
        return best;
    }
}
