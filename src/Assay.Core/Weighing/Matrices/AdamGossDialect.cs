namespace Assay.Core.Weighing.Matrices;

/// <summary>ACH Digital Workbench (Adam Goss): CC −2, C −1, NA 0, I 1, II 2, summed; the lowest first.</summary>
/// <remarks>
/// It knows no N, which counts as NA. Defects: it credits what merely fits; the Admiralty grades that it asks for play no
/// part in the score; a copy counts again.
/// </remarks>
internal sealed class AdamGossDialect : IMatrixDialect
{
    /// <inheritdoc/>
    public string Id => "adamGoss";

    /// <inheritdoc/>
    public string Name => "ACH Digital Workbench";

    /// <inheritdoc/>
    public string Says =>
        "From minus two for a CC to two for a II; the lowest leads. It credits what merely fits, weighs nothing, and a copy counts again.";

    /// <inheritdoc/>
    public MatrixScores Score(EvidenceMatrix matrix)
    {
        var scores = MatrixDialects.Sums(matrix, Points);
        return new MatrixScores
        {
            Dialect = this,
            Scores = scores,
            Order = MatrixOrder.Of(scores, highestIsBest: false),
        };
    }

    private static double Points(MatrixItem item, int hypothesis) =>
        item.Mark(hypothesis) is { } mark ? -ConsistencyCode.Scale(mark) : 0;
}
