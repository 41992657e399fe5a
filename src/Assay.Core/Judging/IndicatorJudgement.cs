namespace Assay.Core.Judging;

/// <summary>What is thought of one indicator.</summary>
/// <param name="Id">Its identifier in the case.</param>
/// <param name="Says">What it says, in a plain sentence.</param>
/// <param name="Posterior">Probability that it occurred.</param>
/// <param name="Reports">Number of reports that assert it.</param>
/// <param name="Origins">Expected number of independent origins among them.</param>
/// <param name="Rival">The innocent explanation that leaves the same trace, where a template names one.</param>
/// <param name="IsDefault">Whether its ratings are a template's, confirmed by nobody.</param>
public sealed record IndicatorJudgement(
    string Id,
    string Says,
    double Posterior,
    int Reports,
    double Origins,
    string? Rival,
    bool IsDefault
)
{
    /// <summary>Weight of all that is reported of it, in decibans for the leader: the leader's odds with everything over its odds without the indicator's ratings.</summary>
    public double Decibans { get; init; }

    /// <summary>The same in one plain sentence.</summary>
    public string Explanation { get; init; } = "";
}
