using System.Collections.Immutable;

namespace Assay.Core.Weighing.Matrices;

/// <summary>Open Synthesis: squared inconsistency of the mean vote, the lowest first.</summary>
/// <remarks>
/// The order of hypotheses is by inconsistency, then by most consistency, then by the fewest NA, then by the fewest
/// cells without a vote; items are ordered by largest spread, then the same two. Defects, of which its own docstring names the first: neither the credibility nor the relevance
/// of an item enters; a copy counts again; more evidence can only make a hypothesis worse; NA counts as neutral, so that
/// a hypothesis to which little applies stands high.
/// </remarks>
internal sealed class OpenSynthesisDialect : IMatrixDialect
{
    /// <inheritdoc/>
    public string Id => "openSynthesisInconsistency";

    /// <inheritdoc/>
    public string Name => "Open Synthesis";

    /// <inheritdoc/>
    public string Says =>
        "One for an I, four for a II, on the mean of the voters; the lowest leads, and of equals the one with more consistency. Credibility plays no part, and a copy counts again.";

    /// <inheritdoc/>
    public MatrixScores Score(EvidenceMatrix matrix)
    {
        var columns = matrix.Hypotheses.Select((_, h) => Column(matrix, h)).ToArray();
        return new MatrixScores
        {
            Dialect = this,
            Scores = [.. columns.Select(column => OpenSynthesisMeasures.Inconsistency(column))],
            Order = MatrixOrder.Of(columns.Select(column => OpenSynthesisMeasures.HypothesisKey(column))),
            Consistencies = [.. columns.Select(column => OpenSynthesisMeasures.Consistency(column))],
            ItemOrder = MatrixOrder.Of(
                matrix.Items.Select(item => OpenSynthesisMeasures.ItemKey(item.Votes))
            ),
            Diagnosticity = [.. matrix.Items.Select(item => OpenSynthesisMeasures.Diagnosticity(item.Votes))],
        };
    }

    private static ImmutableArray<ImmutableArray<Consistency>> Column(
        EvidenceMatrix matrix,
        int hypothesis
    ) => [.. matrix.Items.Select(item => item.Votes[hypothesis])];
}
