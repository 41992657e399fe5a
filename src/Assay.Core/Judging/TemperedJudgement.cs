using System.Collections.Immutable;

namespace Assay.Core.Judging;

/// <summary>What a judgement comes to for a reader who doubts what its case assumes; see <see cref="Tempering"/>.</summary>
/// <remarks>
/// It stands beside the exact posterior and never in its place: the posterior follows from the case, and this says how
/// much of it is left where the case may be wrong about its world (docs/decisions/0016 and 0020).
/// </remarks>
public sealed record TemperedJudgement
{
    /// <summary>Which part of the step from the prior is kept, in log-odds.</summary>
    public required double Kept { get; init; }

    /// <summary>The hypotheses in the case's order; probabilities sum to 1.</summary>
    public required ImmutableArray<TemperedAnswer> Hypotheses { get; init; }

    /// <summary>Identifier of the most probable hypothesis; the exact leader where it is among those that tie.</summary>
    public required string Leader { get; init; }

    /// <summary>On a ladder: the claimed rung and every higher one together; <see langword="null"/> elsewhere.</summary>
    public TemperedAnswer? ClaimedOrStronger { get; init; }

    /// <summary>That each deceiver is at work, in the case's order.</summary>
    public ImmutableArray<TemperedAnswer> Deceivers { get; init; } = [];
}
