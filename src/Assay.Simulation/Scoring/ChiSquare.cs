namespace Assay.Simulation.Scoring;

/// <summary>The test of counts against even ones.</summary>
public static class ChiSquare
{
    /// <summary>P(a sum of squares at least as large | every bin is equally likely).</summary>
    /// <param name="counts">Counts of an odd number of bins, at least three: the degrees of freedom are even, for which the tail is a finite sum.</param>
    /// <exception cref="ArgumentException">The number of bins is even or below three.</exception>
    public static double EvennessP(ReadOnlySpan<long> counts)
    {
        if (counts.Length < 3 || counts.Length % 2 == 0)
            throw new ArgumentException("An odd number of bins, at least three, is wanted.", nameof(counts));
        var total = 0L;
        foreach (var count in counts)
            total += count;
        if (total == 0)
            return 1;
        var expected = (double)total / counts.Length;
        var squares = 0.0;
        foreach (var count in counts)
            squares += (count - expected) * (count - expected) / expected;
        return Tail(squares / 2, (counts.Length - 1) / 2);
    }

    /// <summary>exp(−x) Σ xʲ / j! over j below the terms, from the largest power of e down so that nothing overflows.</summary>
    private static double Tail(double x, int terms)
    {
        var (sum, log) = (0.0, -x);
        for (var j = 0; j < terms; j++)
        {
            sum += Math.Exp(log);
            log += Math.Log(x) - Math.Log(j + 1);
        }

        return x <= 0 ? 1 : Math.Clamp(sum, 0, 1);
    }
}
