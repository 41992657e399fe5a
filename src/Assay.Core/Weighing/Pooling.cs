namespace Assay.Core.Weighing;

/// <summary>Joins what several analysts came to.</summary>
internal static class Pooling
{
    /// <summary>A certainty of one analyst counts as this far from 0 or 1, so that it can't silence the others.</summary>
    private const double Edge = 1e-12;

    /// <summary>The mean of the log-odds of each probability, renormalised (MODEL: several analysts); of one analyst, what that one says.</summary>
    public static double[] Of(IReadOnlyList<double[]> distributions)
    {
        if (distributions.Count == 1)
            return distributions[0];
        var pooled = new double[distributions[0].Length];
        for (var h = 0; h < pooled.Length; h++)
            pooled[h] = Of(distributions, h);
        var sum = pooled.Sum();
        for (var h = 0; h < pooled.Length; h++)
            pooled[h] /= sum;
        return pooled;
    }

    /// <summary>The probability at the mean of the log-odds.</summary>
    public static double Of(IReadOnlyList<double> probabilities)
    {
        // Where all say the same, rounding must not say otherwise.
        if (probabilities.All(p => p.Equals(probabilities[0])))
            return probabilities[0];
        var odds = probabilities.Average(p =>
        {
            var kept = Math.Clamp(p, Edge, 1 - Edge);
            return Math.Log(kept / (1 - kept));
        });
        return 1 / (1 + Math.Exp(-odds));
    }

    private static double Of(IReadOnlyList<double[]> distributions, int h) =>
        Of([.. distributions.Select(distribution => distribution[h])]);
}
