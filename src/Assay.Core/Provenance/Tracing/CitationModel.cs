namespace Assay.Core.Provenance.Tracing;

/// <summary>How probable it is that a document which is named is the one that another has its matter from.</summary>
/// <remarks>
/// A logit, learned by <c>provenance citations train</c> of the benchmarks from generated corpora only, like the weights
/// of the words.
/// </remarks>
internal static class CitationModel
{
    /// <summary>Number of features: one, bare, dated, share, margin, number of candidates.</summary>
    public const int Columns = 6;

    /// <summary>Less probable links are none: a name alone is no evidence of which document is meant.</summary>
    public const double Least = 0.7;

    private static readonly double[] Weights = [-1.2190, 0.2431, 0.8511, 5.2368, 6.3288, -0.2851];

    /// <summary>What each feature adds to the natural log-odds.</summary>
    public static double WorthOf(ReadOnlySpan<float> values, int column) => values[column] * Weights[column];

    public static double LogOdds(ReadOnlySpan<float> values)
    {
        var sum = 0.0;
        for (var column = 0; column < Columns; column++)
            sum += WorthOf(values, column);
        return sum;
    }
}
