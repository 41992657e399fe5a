namespace Assay.Core.Weighing.Matrices;

/// <summary>Intel Workbench: weighted inconsistency less weighted consistency, the lowest first.</summary>
/// <remarks>
/// C is −1 and I is 2, times 1.5, 1 or 1/2 for credibility and again for relevance. It knows no CC and no II; they count
/// as C and I. Defects: it credits what merely fits, which is the confirmation bias that the analysis of competing
/// hypotheses was made against; a copy counts again, for and against; a tie goes unsaid to the hypothesis that was
/// entered first (here it is said).
/// </remarks>
internal sealed class IntelWorkbenchDialect : IMatrixDialect
{
    /// <inheritdoc/>
    public string Id => "intelWorkbench";

    /// <inheritdoc/>
    public string Name => "Intel Workbench";

    /// <inheritdoc/>
    public string Says =>
        "Two for an I, minus one for a C, times credibility and relevance, each 1.5, 1 or 0.5; the lowest leads. It credits what merely fits, and a copy counts again.";

    /// <inheritdoc/>
    public MatrixScores Score(EvidenceMatrix matrix)
    {
        var scores = MatrixDialects.Sums(
            matrix,
            (item, h) => Weight(item.Credibility) * Weight(item.Relevance) * Points(item.Mark(h))
        );
        return new MatrixScores
        {
            Dialect = this,
            Scores = scores,
            Order = MatrixOrder.Of(scores, highestIsBest: false),
        };
    }

    private static double Points(Consistency? mark) =>
        mark switch
        {
            Consistency.Consistent or Consistency.VeryConsistent => -1,
            Consistency.Inconsistent or Consistency.VeryInconsistent => 2,
            _ => 0,
        };

    private static double Weight(EvidenceLevel level) =>
        level switch
        {
            EvidenceLevel.Low => 0.5,
            EvidenceLevel.High => 1.5,
            _ => 1,
        };
}
