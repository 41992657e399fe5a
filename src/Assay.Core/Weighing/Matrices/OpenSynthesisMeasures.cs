using System.Collections.Immutable;

namespace Assay.Core.Weighing.Matrices;

/// <summary>The measures of Open Synthesis over cells of votes, with II 1, I 2, N 3, C 4 and CC 5.</summary>
/// <remarks>A list of cells is what one hypothesis, or one item, has in the matrix. Source: its <c>metrics.py</c> and tests.</remarks>
internal static class OpenSynthesisMeasures
{
    private const double Neutral = 3;

    /// <summary>Mean vote of a cell, NA as N; <see langword="null"/> where nobody voted.</summary>
    public static double? Mean(ImmutableArray<Consistency> votes) =>
        votes.IsEmpty ? null : votes.Average(Value);

    /// <summary>Sum of squares below neutral: it only grows with evidence.</summary>
    public static double Inconsistency(IEnumerable<ImmutableArray<Consistency>> cells) =>
        Means(cells).Where(mean => mean < Neutral).Sum(mean => (Neutral - mean) * (Neutral - mean));

    /// <summary>Sum of squares above neutral.</summary>
    public static double Consistency(IEnumerable<ImmutableArray<Consistency>> cells) =>
        Means(cells).Where(mean => mean > Neutral).Sum(mean => (mean - Neutral) * (mean - Neutral));

    /// <summary>Population standard deviation of the means; 0 where there is none.</summary>
    public static double Diagnosticity(IEnumerable<ImmutableArray<Consistency>> cells) =>
        Deviation([.. Means(cells)], sample: false);

    /// <summary>Share of the cells of which the voters say NA.</summary>
    public static double ShareNotApplicable(IReadOnlyCollection<ImmutableArray<Consistency>> cells) =>
        Share(cells, cell => Consensus(cell) == Matrices.Consistency.NotApplicable);

    /// <summary>Share of the cells without a vote.</summary>
    public static double ShareUnevaluated(IReadOnlyCollection<ImmutableArray<Consistency>> cells) =>
        Share(cells, cell => cell.IsEmpty);

    /// <summary>The keys that hypotheses are put in order by, the least first.</summary>
    public static double[] HypothesisKey(IReadOnlyCollection<ImmutableArray<Consistency>> cells) =>
        [Inconsistency(cells), -Consistency(cells), ShareNotApplicable(cells), ShareUnevaluated(cells)];

    /// <summary>The keys that items are put in order by, the least first.</summary>
    public static double[] ItemKey(IReadOnlyCollection<ImmutableArray<Consistency>> cells) =>
        [-Diagnosticity(cells), ShareNotApplicable(cells), ShareUnevaluated(cells)];

    /// <summary>
    /// The larger of the sample deviations of "rated or NA" and of the rated votes; <see langword="null"/> where nobody
    /// voted, 0 for one vote.
    /// </summary>
    public static double? Disagreement(ImmutableArray<Consistency> votes)
    {
        if (votes.IsEmpty)
            return null;
        var applicable = votes.Select(vote => vote == Matrices.Consistency.NotApplicable ? 0.0 : 1.0);
        var rated = votes.Where(vote => vote != Matrices.Consistency.NotApplicable).Select(Value);
        return Math.Max(Deviation([.. applicable], sample: true), Deviation([.. rated], sample: true));
    }

    /// <summary>NA where more voters say so than rate; otherwise the rounded mean of those who rate.</summary>
    /// <remarks>
    /// Meant to round toward neutral, but it rounds halves to even: I and N give I, N and C give C, both away from
    /// neutral. Kept, since it only breaks ties here.
    /// </remarks>
    public static Consistency? Consensus(ImmutableArray<Consistency> votes)
    {
        double[] rated = [.. votes.Where(vote => vote != Matrices.Consistency.NotApplicable).Select(Value)];
        if (votes.IsEmpty)
            return null;
        return votes.Length - rated.Length > rated.Length
            ? Matrices.Consistency.NotApplicable
            : (Consistency)((int)Math.Round(rated.Average(), MidpointRounding.ToEven) - 1);
    }

    private static double Value(Consistency vote) => Neutral + ConsistencyCode.Scale(vote);

    private static IEnumerable<double> Means(IEnumerable<ImmutableArray<Consistency>> cells) =>
        cells.Select(Mean).OfType<double>();

    private static double Share(
        IReadOnlyCollection<ImmutableArray<Consistency>> cells,
        Func<ImmutableArray<Consistency>, bool> has
    ) => cells.Count == 0 ? 0 : (double)cells.Count(has) / cells.Count;

    private static double Deviation(double[] numbers, bool sample)
    {
        var over = sample ? numbers.Length - 1 : numbers.Length;
        if (over <= 0)
            return 0;
        var mean = numbers.Average();
        return Math.Sqrt(numbers.Sum(number => (number - mean) * (number - mean)) / over);
    }
}
