namespace Assay.Core.Weighing.Matrices;

/// <summary>PARC ACH 2.0.5, "weighted inconsistency counting": the count times the weights of credibility and relevance.</summary>
/// <remarks>
/// Low is 1/√2, Medium 1 and High √2, so that credibility and relevance together weigh from 1/2 to 2. Defects: those of
/// the plain count; moreover one weight scales what an item says for and against alike, so that a doubtful source only
/// ever speaks more softly and never misleads. PARC's third, "normalized", count is published nowhere.
/// </remarks>
internal sealed class ParcWeightedDialect : IMatrixDialect
{
    /// <inheritdoc/>
    public string Id => "parcWeighted";

    /// <inheritdoc/>
    public string Name => "PARC weighted";

    /// <inheritdoc/>
    public string Says =>
        "PARC's count times credibility and relevance, each 0.707, 1 or 1.414; the highest leads. A copy counts again.";

    /// <inheritdoc/>
    public MatrixScores Score(EvidenceMatrix matrix)
    {
        var scores = MatrixDialects.Sums(
            matrix,
            (item, h) => Weight(item.Credibility) * Weight(item.Relevance) * ParcDialect.Penalty(item, h)
        );
        return new MatrixScores
        {
            Dialect = this,
            Scores = scores,
            HighestIsBest = true,
            Order = MatrixOrder.Of(scores, highestIsBest: true),
        };
    }

    private static double Weight(EvidenceLevel level) =>
        level switch
        {
            EvidenceLevel.Low => 1 / Math.Sqrt(2),
            EvidenceLevel.High => Math.Sqrt(2),
            _ => 1,
        };
}
