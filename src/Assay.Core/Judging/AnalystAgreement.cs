using System.Collections.Immutable;

namespace Assay.Core.Judging;

/// <summary>How far several analysts agree on the ratings that at least two of them gave.</summary>
/// <param name="Alpha">Krippendorff's alpha for interval data over the means of ratings: 1 full agreement, 0 that of chance, below 0 systematic disagreement; <see langword="null"/> where it is undefined because all ratings are alike or too few.</param>
/// <param name="Cells">Number of ratings that at least two analysts gave.</param>
/// <param name="Largest">Where they differ most, the largest difference first; ten at most.</param>
/// <param name="Explanation">The same in one plain sentence.</param>
public sealed record AnalystAgreement(
    double? Alpha,
    int Cells,
    ImmutableArray<Disagreement> Largest,
    string Explanation
);
