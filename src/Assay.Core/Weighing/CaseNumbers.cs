namespace Assay.Core.Weighing;

/// <summary>One value for every rating of a case, and normalised priors: the means, one draw, or a variation of them.</summary>
internal sealed class CaseNumbers
{
    private CaseNumbers(CaseLayout layout, double[] prior, double[] ratings)
    {
        Layout = layout;
        Prior = prior;
        Ratings = ratings;
    }

    public CaseLayout Layout { get; }

    /// <summary>By hypothesis; sums to 1.</summary>
    public double[] Prior { get; }

    /// <summary>By slot; not a number where unrated, which only the means have.</summary>
    public double[] Ratings { get; }

    /// <summary>The means.</summary>
    public static CaseNumbers Means(CaseLayout layout) =>
        new(layout, Priors.Means(layout.Content), [.. layout.Slots.Select(slot => slot.Mean)]);

    /// <summary>One draw: any numbers in the same slots, nothing missing.</summary>
    public static CaseNumbers Drawn(CaseLayout layout, double[] prior, double[] ratings) =>
        new(layout, prior, ratings);

    /// <summary>A copy whose ratings may be written while nothing else reads it.</summary>
    public CaseNumbers Copy() => new(Layout, Prior, [.. Ratings]);

    /// <summary>The same with a whole row set to one value.</summary>
    public CaseNumbers With(int[] row, double rating)
    {
        double[] ratings = [.. Ratings];
        foreach (var slot in row)
            ratings[slot] = rating;
        return new CaseNumbers(Layout, Prior, ratings);
    }

    /// <summary>The same with another prior.</summary>
    public CaseNumbers WithPrior(double[] prior) => new(Layout, prior, Ratings);

    /// <summary>
    /// The cell of a row for a hypothesis: its own where rated, else its stand-in's, else the prior-weighted mean of
    /// those that are rated, else even: nobody rated any, so that every hypothesis has the same.
    /// </summary>
    public double Cell(int[] row, RootState state)
    {
        var own = Ratings[row[state.Hypothesis]];
        if (!double.IsNaN(own))
            return own;
        var lent = state.StandIn < 0 ? double.NaN : Ratings[row[state.StandIn]];
        return double.IsNaN(lent) ? MeanOfRated(row) : lent;
    }

    /// <summary>P(root state): the prior of the hypothesis, shared among its stand-ins by theirs.</summary>
    public double Probability(RootState state) => Prior[state.Hypothesis] * StandInShare(state);

    /// <summary>P(stand-in | hypothesis).</summary>
    public double StandInShare(RootState state)
    {
        if (state.StandIn < 0)
            return 1;
        var rest = 0.0;
        for (var h = 0; h < Prior.Length; h++)
            rest += h == state.Hypothesis ? 0 : Prior[h];
        return rest > 0 ? Prior[state.StandIn] / rest : 1.0 / (Prior.Length - 1);
    }

    private double MeanOfRated(int[] row)
    {
        var (weighted, prior, plain, count) = (0.0, 0.0, 0.0, 0);
        for (var h = 0; h < row.Length; h++)
        {
            var rating = Ratings[row[h]];
            if (double.IsNaN(rating))
                continue;
            weighted += Prior[h] * rating;
            prior += Prior[h];
            plain += rating;
            count++;
        }

        if (prior > 0)
            return weighted / prior;
        return count > 0 ? plain / count : 0.5;
    }
}
