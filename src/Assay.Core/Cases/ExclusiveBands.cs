using System.Collections.Immutable;

namespace Assay.Core.Cases;

/// <summary>Bands of the probabilities of exclusive hypotheses, and whether any probabilities within them can sum to 1.</summary>
internal static class ExclusiveBands
{
    /// <summary>Slack for sums of probabilities that people type in decimals.</summary>
    private const double Slack = 1e-9;

    /// <summary>What is wrong with the bands, with the sums; empty where nothing is.</summary>
    /// <param name="bands">Lower and upper end of each, in [0, 1].</param>
    /// <param name="isExhaustive">Whether nothing else can be true, so that the upper ends must reach 1.</param>
    public static ImmutableArray<string> Faults(
        IReadOnlyCollection<(double Low, double High)> bands,
        bool isExhaustive
    )
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        var lows = bands.Sum(band => band.Low);
        var highs = bands.Sum(band => band.High);
        if (lows > 1 + Slack)
            faults.Add(
                FormattableString.Invariant($"The lowest priors sum to {lows:0.####}; at most 1 is possible.")
            );
        if (isExhaustive && highs < 1 - Slack)
            faults.Add(
                FormattableString.Invariant(
                    $"The highest priors sum to {highs:0.####}; at least 1 is needed."
                )
            );
        return faults.ToImmutable();
    }
}
