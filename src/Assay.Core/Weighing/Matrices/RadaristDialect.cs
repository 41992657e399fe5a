using System.Collections.Immutable;

namespace Assay.Core.Weighing.Matrices;

/// <summary>The structured analytic skills of radarist: weight times I 1 or II 2, the lowest first.</summary>
/// <remarks>
/// The weight is a number (there the product of weight, credibility and relevance). Of equal totals the one with the
/// lower unweighted count is first. Diagnosticity is the largest less the least mark of a row from CC −2 to II 2, NA left
/// out. Defects: a copy counts again, and dependence is only warned of in words; the spread of a row depends on its two
/// ends only. There every cell must have a mark; here a cell without one counts as NA.
/// </remarks>
internal sealed class RadaristDialect : IMatrixDialect
{
    /// <inheritdoc/>
    public string Id => "radaristWeighted";

    /// <inheritdoc/>
    public string Name => "radarist";

    /// <inheritdoc/>
    public string Says =>
        "One for an I, two for a II, times the item's number; the lowest leads, and of equals the one with the lower plain count. A copy counts again.";

    /// <inheritdoc/>
    public MatrixScores Score(EvidenceMatrix matrix)
    {
        var scores = MatrixDialects.Sums(matrix, (item, h) => item.Weight * Count(item, h));
        var counts = MatrixDialects.Sums(matrix, Count);
        ImmutableArray<double> spreads = [.. matrix.Items.Select(Spread)];
        return new MatrixScores
        {
            Dialect = this,
            Scores = scores,
            Order = MatrixOrder.Of(scores.Select((score, h) => (double[])[score, counts[h]])),
            Diagnosticity = spreads,
            ItemOrder = MatrixOrder.Of(spreads, highestIsBest: true),
        };
    }

    private static double Count(MatrixItem item, int hypothesis) => 0 - ParcDialect.Penalty(item, hypothesis);

    private static double Spread(MatrixItem item)
    {
        int[] marks =
        [
            .. Enumerable
                .Range(0, item.Votes.Length)
                .Select(item.Mark)
                .OfType<Consistency>()
                .Where(mark => mark != Consistency.NotApplicable)
                .Select(ConsistencyCode.Scale),
        ];
        return marks.Length == 0 ? 0 : marks.Max() - marks.Min();
    }
}
