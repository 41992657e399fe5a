using System.Collections.Immutable;

namespace Assay.Core.Judging;

/// <summary>Something to look for next.</summary>
/// <param name="Indicator">Identifier of the indicator.</param>
/// <param name="Says">What to look for, in a plain sentence.</param>
/// <param name="Channel">Where, or <see langword="null"/> for a source outside every channel of the case.</param>
/// <param name="Gain">Expected fall in the entropy of the hypotheses, in bits.</param>
/// <param name="Flips">Probability that the leader changes.</param>
public sealed record CollectionRequirement(
    string Indicator,
    string Says,
    string? Channel,
    double Gain,
    double Flips
)
{
    /// <summary>The two hypotheses that the answer would tell apart best: the one that "occurred" favours, then the other; empty where it tells none apart.</summary>
    public ImmutableArray<string> Discriminates { get; init; } = [];

    /// <summary>What the answer would do, in one plain sentence.</summary>
    public string Explanation { get; init; } = "";
}
