using System.Collections.Immutable;

namespace Assay.Core.Weighing.Matrices;

/// <summary>How far the voters of one cell disagree, as the two tools with several voters measure it.</summary>
/// <param name="Item">Place of the item.</param>
/// <param name="Hypothesis">Place of the hypothesis.</param>
/// <param name="OpenSynthesis">The larger of the sample deviations of "rated or NA" and of the rated votes.</param>
/// <param name="OpenSourceAch">Open Source ACH's word, from consensus to extreme disagreement.</param>
public sealed record CellDisagreement(int Item, int Hypothesis, double OpenSynthesis, string OpenSourceAch)
{
    /// <summary>The cells with several voters who do not all say the same, those that disagree most first.</summary>
    public static ImmutableArray<CellDisagreement> In(EvidenceMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return
        [
            .. matrix
                .Items.SelectMany((item, i) => item.Votes.Select((votes, h) => Of(i, h, votes)))
                .Where(cell => cell.OpenSynthesis > 0)
                .OrderByDescending(cell => Math.Round(cell.OpenSynthesis, 9))
                .ThenBy(cell => cell.Item)
                .ThenBy(cell => cell.Hypothesis),
        ];
    }

    private static CellDisagreement Of(int item, int hypothesis, ImmutableArray<Consistency> votes) =>
        new(
            item,
            hypothesis,
            OpenSynthesisMeasures.Disagreement(votes) ?? 0,
            PhpOpenSourceDialect.Agreement(votes)
        );
}
