using Assay.Core.Cases;

namespace Assay.Core.Judging;

/// <summary>How a case is judged.</summary>
public sealed record JudgingOptions
{
    /// <summary>2,000 draws, seed 1, ICD 203 words.</summary>
    public static JudgingOptions Default { get; } = new();

    /// <summary>Number of draws behind the ranges, at least 1.</summary>
    public int Draws { get; init; } = 2000;

    /// <summary>Seed of the draws: the same seed gives the same numbers.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The table of estimative words.</summary>
    public EstimativeWords Words { get; init; } = EstimativeWords.Icd203;
}
