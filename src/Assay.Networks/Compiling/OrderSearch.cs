namespace Assay.Networks.Compiling;

/// <summary>Finds a cheap elimination order within a budget that grows with what the order will cost to run.</summary>
internal static class OrderSearch
{
    private static readonly Heuristic[] All =
    [
        Heuristic.WeightedMinFill,
        Heuristic.MinFill,
        Heuristic.MinWeight,
    ];

    /// <summary>Below this many entries a second run costs more than it can save.</summary>
    private const double Trivial = 3000;

    /// <summary>Word operations, about a second, after which no search goes on however large the network is.</summary>
    private const double LongestSearch = 3e8;

    /// <summary>Entries of a table that no machine holds.</summary>
    public const double Hopeless = 1e15;

    /// <param name="graph">Which variables share a factor.</param>
    /// <param name="phase">Variables of a lower phase go first; null for one phase.</param>
    /// <param name="effort">Word operations of search for each entry of the best order so far.</param>
    /// <param name="seed">Of the restarts.</param>
    /// <param name="progress">Told the restarts so far.</param>
    /// <param name="cancel">Stops the search.</param>
    public static EliminationOrder Find(
        InteractionGraph graph,
        int[]? phase,
        double effort,
        ulong seed,
        IProgress<double>? progress,
        CancellationToken cancel
    )
    {
        var greedy = new GreedyElimination(graph);
        EliminationOrder? best = greedy.Run(All[0], 0, phase, double.PositiveInfinity)!;
        if (best.Entries < Trivial)
            return best;
        for (var i = 1; i < All.Length; i++)
            best = Better(best, greedy.Run(All[i], 0, phase, best.Entries));
        for (ulong round = 1; greedy.Work < Budget(effort, best) && round < 2000; round++)
        {
            cancel.ThrowIfCancellationRequested();
            best = Better(best, greedy.Run(All[round % 3], seed * 1_000_003 + round, phase, best.Entries));
            progress?.Report(Math.Min(1, greedy.Work / Budget(effort, best)));
        }

        return best;
    }

    private static double Budget(double effort, EliminationOrder best) =>
        Math.Min(LongestSearch, effort * best.Entries);

    private static EliminationOrder Better(EliminationOrder best, EliminationOrder? other) =>
        other is not null && other.Entries < best.Entries ? other : best;
}
