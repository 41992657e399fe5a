namespace Assay.Core.Provenance.Tracing;

/// <summary>How many independent origins some documents may have, as a distribution.</summary>
/// <remarks>
/// Each document is its own with its probability, whatever the others are: the number is a sum of independent yes and
/// no. It is added up exactly for few documents, and drawn for many, always with the same seed.
/// </remarks>
internal static class OriginDistribution
{
    public const int MostExact = 400;
    private const double Tail = 0.05;
    private const long MostWork = 20_000_000;
    private const ulong Seed = 0x9E3779B97F4A7C15;

    /// <summary>The ends of the range that holds the number with 90 % probability: 5 % lie below it and 5 % above.</summary>
    public static (int Low, int High) Range(IReadOnlyList<double> own) =>
        own.Count <= MostExact ? Exact(own) : Drawn(own);

    private static (int, int) Exact(IReadOnlyList<double> own)
    {
        var chances = new double[own.Count + 1];
        chances[0] = 1;
        for (var document = 0; document < own.Count; document++)
        {
            for (var number = document + 1; number > 0; number--)
                chances[number] =
                    (chances[number] * (1 - own[document])) + (chances[number - 1] * own[document]);
            chances[0] *= 1 - own[document];
        }

        return (Quantile(chances, Tail), Quantile(chances, 1 - Tail));
    }

    private static int Quantile(double[] chances, double share)
    {
        var sum = 0.0;
        for (var number = 0; number < chances.Length; number++)
        {
            sum += chances[number];
            if (sum > share)
                return number;
        }

        return chances.Length - 1;
    }

    private static (int, int) Drawn(IReadOnlyList<double> own)
    {
        var draws = new int[(int)Math.Clamp(MostWork / own.Count, 100, 2000)];
        var state = Seed;
        for (var draw = 0; draw < draws.Length; draw++)
        {
            foreach (var chance in own)
                draws[draw] += Unit(ref state) < chance ? 1 : 0;
        }

        Array.Sort(draws);
        return (draws[(int)(draws.Length * Tail)], draws[(int)(draws.Length * (1 - Tail))]);
    }

    // SplitMix64: Steele, Lea and Flood 2014.
    private static double Unit(ref ulong state)
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
