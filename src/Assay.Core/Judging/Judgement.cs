using System.Collections.Immutable;
using Assay.Core.Weighing.Matrices;

namespace Assay.Core.Judging;

/// <summary>What a case comes to: probabilities, ranges, words, what it hangs on, and how it was obtained.</summary>
public sealed record Judgement
{
    /// <summary>The question that the hypotheses answer.</summary>
    public required string Question { get; init; }

    /// <summary>Whether nobody has confirmed the ratings: a draft on a template's defaults.</summary>
    public required bool IsDraft { get; init; }

    /// <summary>The hypotheses in the case's order; posteriors sum to 1 (law 4).</summary>
    public required ImmutableArray<HypothesisJudgement> Hypotheses { get; init; }

    /// <summary>Identifier of the most probable hypothesis; the first one of a tie.</summary>
    public required string Leader { get; init; }

    /// <summary>Hypotheses within 1e-9 of the leader, the leader included; more than one is a tie and is said to be.</summary>
    public ImmutableArray<string> Ties { get; init; } = [];

    /// <summary>Identifier of the hypothesis that the documents claim, or <see langword="null"/>.</summary>
    public string? Claimed { get; init; }

    /// <summary>On a ladder: the claimed rung and every higher one together; the rungs exclude each other, so each alone says less than people mean. <see langword="null"/> elsewhere.</summary>
    public HypothesisJudgement? ClaimedOrStronger { get; init; }

    /// <summary>What is left where what the case assumes is doubted; <see langword="null"/> where nobody worked it out.</summary>
    public TemperedJudgement? Tempered { get; init; }

    /// <summary>Confidence in the judgement.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>The written rule that decided the confidence, in one plain sentence.</summary>
    public required string ConfidenceRule { get; init; }

    /// <summary>Where the prior came from.</summary>
    public required PriorBasis Prior { get; init; }

    /// <summary>The indicators.</summary>
    public ImmutableArray<IndicatorJudgement> Indicators { get; init; } = [];

    /// <summary>The assumptions, then the common causes.</summary>
    public ImmutableArray<ConditionJudgement> Conditions { get; init; } = [];

    /// <summary>The sources.</summary>
    public ImmutableArray<SourceJudgement> Sources { get; init; } = [];

    /// <summary>The reports, in the case's order.</summary>
    public ImmutableArray<ReportJudgement> Reports { get; init; } = [];

    /// <summary>The deceivers.</summary>
    public ImmutableArray<DeceiverJudgement> Deceivers { get; init; } = [];

    /// <summary>Weight of evidence by origin, heaviest first.</summary>
    public ImmutableArray<OriginWeight> Weights { get; init; } = [];

    /// <summary>What the judgement hangs on.</summary>
    public ImmutableArray<Linchpin> Linchpins { get; init; } = [];

    /// <summary>The rating values at which the two leading hypotheses are equal, nearest to the present value first.</summary>
    public ImmutableArray<BreakEven> BreakEven { get; init; } = [];

    /// <summary>What each rating could do to the leader, the widest swing first.</summary>
    public ImmutableArray<RatingSwing> Swings { get; init; } = [];

    /// <summary>What the case comes to for each of several analysts; empty where one rating stands for all.</summary>
    public ImmutableArray<AnalystJudgement> Analysts { get; init; } = [];

    /// <summary>How far several analysts agree; <see langword="null"/> where one rating stands for all.</summary>
    public AnalystAgreement? Agreement { get; init; }

    /// <summary>What to look for next, most informative first.</summary>
    public ImmutableArray<CollectionRequirement> Collect { get; init; } = [];

    /// <summary>Share of the judgement's weight that rests on default ratings, in [0, 1].</summary>
    public required double DefaultsShare { get; init; }

    /// <summary>What simpler methods say.</summary>
    public ImmutableArray<MethodComparison> Baselines { get; init; } = [];

    /// <summary>What tools for the analysis of competing hypotheses say, on the matrix that the case comes to: scores, not probabilities.</summary>
    /// <remarks>Places are those of <see cref="Hypotheses"/>.</remarks>
    public ImmutableArray<MatrixScores> MatrixScores { get; init; } = [];

    /// <summary>What was assumed, each in one plain sentence.</summary>
    public ImmutableArray<string> Assumptions { get; init; } = [];

    /// <summary>Share of the draws in which the leader leads, in [0, 1]: how often the ratings as given, taken anywhere in their ranges, end in the same answer.</summary>
    public double LeaderShare { get; init; } = 1;

    /// <summary>Number of draws behind the ranges.</summary>
    public required int Draws { get; init; }

    /// <summary>Seed of the draws.</summary>
    public required int Seed { get; init; }
}
