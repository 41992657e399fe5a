namespace Assay.Simulation.Worlds;

/// <summary>How a report takes over what an earlier one said.</summary>
public enum CopyManner
{
    /// <summary>In the same words.</summary>
    Verbatim,

    /// <summary>In words of its own, naming the earlier one.</summary>
    Cited,

    /// <summary>By quoting it.</summary>
    Quoted,

    /// <summary>In words of its own, naming nobody.</summary>
    Reworded,
}
