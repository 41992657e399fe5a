namespace Assay.Core.Weighing.Matrices;

/// <summary>PARC ACH 2.0.5, "inconsistency counting": I is −1, II is −2, all else 0; highest first.</summary>
/// <remarks>
/// Defects: credibility plays no part, every copy of an item counts again, and a hypothesis of which little can be
/// expected, so that little can contradict it, stands high. How PARC computes the diagnosticity of an item is not
/// published, so none is given. Source: what users of PARC wrote down of it (SANS ISC diary 22470; Hero-X forum 2677).
/// </remarks>
internal sealed class ParcDialect : IMatrixDialect
{
    /// <inheritdoc/>
    public string Id => "parc";

    /// <inheritdoc/>
    public string Name => "PARC";

    /// <inheritdoc/>
    public string Says =>
        "Minus one for every I, minus two for every II; the highest leads. No item weighs more than another, and a copy counts again.";

    /// <summary>What a cell takes from a hypothesis: 0, −1 or −2.</summary>
    public static double Penalty(MatrixItem item, int hypothesis) =>
        item.Mark(hypothesis) switch
        {
            Consistency.Inconsistent => -1,
            Consistency.VeryInconsistent => -2,
            _ => 0,
        };

    /// <inheritdoc/>
    public MatrixScores Score(EvidenceMatrix matrix)
    {
        var scores = MatrixDialects.Sums(matrix, Penalty);
        return new MatrixScores
        {
            Dialect = this,
            Scores = scores,
            HighestIsBest = true,
            Order = MatrixOrder.Of(scores, highestIsBest: true),
        };
    }
}
