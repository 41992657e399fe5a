using System.Collections.Immutable;

namespace Assay.Core.Judging;

/// <summary>What a case says at the middles of its ratings: exact probabilities, without ranges, linchpins or words.</summary>
/// <remarks>
/// The probabilities are those of the <see cref="Judgement"/> of the same case, at a hundredth of its cost; for those who
/// judge very many cases. Everything stands in the case's order.
/// </remarks>
public sealed record PointJudgement
{
    /// <summary>Of the hypotheses, before the reports.</summary>
    public required ImmutableArray<double> Prior { get; init; }

    /// <summary>Of the hypotheses, given the reports.</summary>
    public required ImmutableArray<double> Posterior { get; init; }

    /// <summary>That each assumption, then each cause, holds.</summary>
    public required ImmutableArray<double> Conditions { get; init; }

    /// <summary>That each deceiver is at work.</summary>
    public required ImmutableArray<double> Deceivers { get; init; }

    /// <summary>That each deceiver is at work, before the reports.</summary>
    public required ImmutableArray<double> DeceiversBefore { get; init; }

    /// <summary>The state of each source.</summary>
    public required ImmutableArray<SourceJudgement> Sources { get; init; }

    /// <summary>That each indicator occurred.</summary>
    public required ImmutableArray<double> Indicators { get; init; }

    /// <summary>That each report is its source's own.</summary>
    public required ImmutableArray<double> Own { get; init; }

    /// <summary>What simpler methods say; empty where they were not asked for.</summary>
    public ImmutableArray<MethodComparison> Baselines { get; init; } = [];

    /// <summary>The same with hypotheses and deceivers moved a part of the way back to where they were before the reports.</summary>
    /// <remarks>
    /// For a case that may be wrong about its world: p ∝ prior^(1 − trust) × posterior^trust, a step in log-odds (the power
    /// posterior of Grünwald 2012). Where the case is right, this is less than can be known.
    /// </remarks>
    /// <param name="trust">Which part of the step from prior to posterior is kept, from 0 to 1.</param>
    public PointJudgement Tempered(double trust) =>
        this with
        {
            Posterior = Between(Prior.AsSpan(), Posterior.AsSpan(), trust),
            Deceivers =
            [
                .. DeceiversBefore.Zip(
                    Deceivers,
                    (before, after) => Between([1 - before, before], [1 - after, after], trust)[1]
                ),
            ],
        };

    private static ImmutableArray<double> Between(
        ReadOnlySpan<double> prior,
        ReadOnlySpan<double> posterior,
        double trust
    )
    {
        var between = new double[prior.Length];
        var sum = 0.0;
        for (var h = 0; h < between.Length; h++)
        {
            between[h] = Math.Pow(prior[h], 1 - trust) * Math.Pow(posterior[h], trust);
            sum += between[h];
        }

        for (var h = 0; h < between.Length; h++)
            between[h] /= sum;
        return [.. between];
    }
}
