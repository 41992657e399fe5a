using System.Collections.Immutable;

namespace Assay.Networks.Running;

/// <summary>The most probable states of some variables given the evidence.</summary>
/// <param name="Variables">Which variables, by position.</param>
/// <param name="States">Their states, in the same order; empty where the evidence is impossible.</param>
/// <param name="LogProbability">
/// The natural logarithm of P(these states and the evidence); minus infinity where the evidence is impossible.
/// </param>
public sealed record Explanation(
    ImmutableArray<int> Variables,
    ImmutableArray<int> States,
    double LogProbability
)
{
    /// <summary>True where the evidence cannot happen.</summary>
    public bool IsImpossible => double.IsNegativeInfinity(LogProbability);
}
