using System.Collections.Immutable;

namespace Assay.Simulation.Worlds;

/// <summary>What is so in a world, and no method sees. Everything stands in the case's order.</summary>
public sealed record WorldTruth
{
    /// <summary>Place of the true hypothesis.</summary>
    public required int Hypothesis { get; init; }

    /// <summary>Whether each assumption, then each cause, holds.</summary>
    public required ImmutableArray<bool> Conditions { get; init; }

    /// <summary>Whether each indicator occurred.</summary>
    public required ImmutableArray<bool> Indicators { get; init; }

    /// <summary>Whether each deceiver is at work.</summary>
    public required ImmutableArray<bool> Deceivers { get; init; }

    /// <summary>The state of each source.</summary>
    public required ImmutableArray<SourceState> Sources { get; init; }

    /// <summary>By report: the report that it copies, or -1 where it is its source's own.</summary>
    public required ImmutableArray<int> Parents { get; init; }

    /// <summary>Whether anybody deceives.</summary>
    public bool IsDeceived => Deceivers.Contains(true);
}
