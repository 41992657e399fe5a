using Assay.Networks.Running;

namespace Assay.Networks.Compiling;

/// <summary>A flat program of table operations and the memory it works in. Immutable; any number of threads may run it.</summary>
internal sealed class Plan
{
    private int[][]? _positions;
    private Schedule? _upSchedule;
    private Schedule? _downSchedule;

    public required FactorGraph Graph { get; init; }

    public required PlanCost Cost { get; init; }

    /// <summary>Variables that each run gives a state to, ascending.</summary>
    public required int[] Observed { get; init; }

    /// <summary>Variables that a run may give likelihoods to, ascending.</summary>
    public required int[] Weighed { get; init; }

    /// <summary>Entries of the working memory.</summary>
    public required long Entries { get; init; }

    public required Table[] Tables { get; init; }

    /// <summary>States of the program's variables.</summary>
    public required int[] Cardinalities { get; init; }

    /// <summary>Graph positions of the program's variables.</summary>
    public required int[] Variables { get; init; }

    public required Load[] Loads { get; init; }

    /// <summary>Factors of which evidence leaves one number.</summary>
    public required Load[] Scalars { get; init; }

    public required (int Slot, int Table)[] Likelihoods { get; init; }

    /// <summary>Tables that hold ones.</summary>
    public required int[] Ones { get; init; }

    public required Node[] Nodes { get; init; }

    public required Step[] Up { get; init; }

    /// <summary>Tables of one entry whose product is P(evidence), but for the scalars.</summary>
    public required int[] Roots { get; init; }

    public required Step[] Down { get; init; }

    public required (int Variable, int Table)[] Marginals { get; init; }

    /// <summary>The table of the joint distribution asked for, or -1.</summary>
    public required int Joint { get; init; }

    /// <summary>Whether a step takes the largest instead of the sum; such programs run on one thread.</summary>
    public bool IsMaximised => Array.Exists(Up, s => s.IsMaximised);

    /// <summary>The way up for several threads; made when first asked for.</summary>
    public Schedule UpSchedule => _upSchedule ??= new Schedule(Up, Tables.Length);

    /// <summary>The way down for several threads.</summary>
    public Schedule DownSchedule => _downSchedule ??= new Schedule(Down, Tables.Length);

    /// <summary>For each load, where the entries of its table stand in the slice; made when first asked for.</summary>
    public int[][] Positions =>
        _positions ??= Array.ConvertAll(Loads, l => l.Positions((int)Tables[l.Table].Size));

    /// <summary>For each entry of the joint distribution, in the order asked for, its place in the table.</summary>
    public required int[] JointPositions { get; init; }

    /// <summary>The table of one entry that a table ends up in, or -1 where that is one by definition.</summary>
    public int RootOf(int table)
    {
        while (Tables[table].Consumer >= 0)
            table = Nodes[Tables[table].Consumer].Output;
        return Tables[table].IsUnit ? -1 : table;
    }
}
