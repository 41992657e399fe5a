namespace Assay.Core.Weighing.Matrices;

/// <summary>What is to be said of some items of a matrix, whatever the tool.</summary>
public enum MatrixFlagKind
{
    /// <summary>No cell bears on a hypothesis.</summary>
    BearsOnNone,

    /// <summary>Consistent with every hypothesis that it bears on.</summary>
    ConsistentWithAll,

    /// <summary>Neutral to every hypothesis that it bears on.</summary>
    NeutralToAll,

    /// <summary>Inconsistent with every hypothesis that it bears on.</summary>
    InconsistentWithAll,

    /// <summary>The same cell for every hypothesis: it tells nothing apart.</summary>
    TellsNothingApart,

    /// <summary>A cell without a mark.</summary>
    Unmarked,

    /// <summary>Several items with the same cells throughout: perhaps one source heard more than once.</summary>
    SameMarks,
}
