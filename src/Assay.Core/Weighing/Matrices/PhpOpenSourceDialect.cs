using System.Collections.Immutable;

namespace Assay.Core.Weighing.Matrices;

/// <summary>Open Source ACH (competinghypotheses.org, 2010-12): weighted inconsistency summed over users, the lowest first.</summary>
/// <remarks>
/// II is 2, I is 1, all else 0, times 2, 1 or 1/2 for High, Medium or Low credibility. Defects: the sum over users, not
/// their mean, so that a cell which more users marked weighs more; its "diagnosticity" is minus the sum of a row, so that
/// an item which contradicts every hypothesis ranks as the most telling one (the least number is the most diagnostic to
/// it); its importer of PARC files sets every weight to 1, and so loses the credibility that it read.
/// </remarks>
internal sealed class PhpOpenSourceDialect : IMatrixDialect
{
    /// <summary>Standard deviations of <see cref="Disagreement"/> up to which users agree, mildly or strongly disagree.</summary>
    private static readonly ImmutableArray<double> Steps = [0.25, 1, 1.74];

    private static readonly ImmutableArray<string> Agreements =
    [
        "consensus",
        "mild disagreement",
        "strong disagreement",
        "extreme disagreement",
    ];

    /// <inheritdoc/>
    public string Id => "phpOpenSourceAch";

    /// <inheritdoc/>
    public string Name => "Open Source ACH";

    /// <inheritdoc/>
    public string Says =>
        "One for an I and two for a II of every user, times 2, 1 or 1/2 for credibility; the lowest leads. An item that contradicts everything counts as the most telling one.";

    /// <summary>How far the users agree about a cell: the population deviation of II −2, I −1.5, N and NA 0, C 1.5, CC 2 to four places.</summary>
    public static double Disagreement(ImmutableArray<Consistency> votes)
    {
        if (votes.Length <= 1)
            return 0;
        double[] numbers = [.. votes.Select(Opinion)];
        var mean = numbers.Average();
        var deviation = Math.Sqrt(numbers.Sum(number => (number - mean) * (number - mean)) / numbers.Length);
        return Math.Round(deviation, 4, MidpointRounding.AwayFromZero);
    }

    /// <summary>Its word for that.</summary>
    public static string Agreement(ImmutableArray<Consistency> votes)
    {
        var deviation = Disagreement(votes);
        return Agreements[Steps.Count(step => deviation > step)];
    }

    /// <inheritdoc/>
    public MatrixScores Score(EvidenceMatrix matrix)
    {
        var scores = MatrixDialects.Sums(matrix, (item, h) => Weight(item.Credibility) * Sum(item.Votes[h]));
        // Taken from zero, so that a row without any inconsistency is 0 and not −0.
        ImmutableArray<double> rows = [.. matrix.Items.Select(item => 0 - item.Votes.Sum(Sum))];
        return new MatrixScores
        {
            Dialect = this,
            Scores = scores,
            Order = MatrixOrder.Of(scores, highestIsBest: false),
            Diagnosticity = rows,
            ItemOrder = MatrixOrder.Of(rows, highestIsBest: false),
        };
    }

    private static double Sum(ImmutableArray<Consistency> votes) =>
        votes.Sum(vote =>
            vote switch
            {
                Consistency.Inconsistent => 1.0,
                Consistency.VeryInconsistent => 2,
                _ => 0,
            }
        );

    private static double Weight(EvidenceLevel level) =>
        level switch
        {
            EvidenceLevel.Low => 0.5,
            EvidenceLevel.High => 2,
            _ => 1,
        };

    private static double Opinion(Consistency vote) =>
        ConsistencyCode.Scale(vote) is var scale && Math.Abs(scale) == 1 ? 1.5 * scale : scale;
}
