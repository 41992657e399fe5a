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

    /// <summary>The same with hypotheses and deceivers tempered, as <see cref="Tempering"/> says.</summary>
    /// <param name="kept">Which part of the step from prior to posterior is kept, from 0 to 1.</param>
    public PointJudgement Tempered(double kept = Tempering.Kept) =>
        this with
        {
            Posterior = Tempering.Of(Prior.AsSpan(), Posterior.AsSpan(), kept),
            Deceivers =
            [
                .. DeceiversBefore.Zip(Deceivers, (before, after) => Tempering.Of(before, after, kept)),
            ],
        };
}
