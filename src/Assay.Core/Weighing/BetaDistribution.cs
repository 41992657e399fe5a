namespace Assay.Core.Weighing;

/// <summary>Quantiles of Beta(a, b), for reference classes.</summary>
internal sealed class BetaDistribution(double a, double b)
{
    private readonly double _logScale = LogGamma(a + b) - LogGamma(a) - LogGamma(b);

    /// <summary>The value below which the given share of the distribution lies; Newton's method kept inside a bracket.</summary>
    public double Quantile(double share)
    {
        var (low, high, x) = (0.0, 1.0, a / (a + b));
        for (var i = 0; i < 100 && high - low > 1e-15; i++)
        {
            var miss = Cumulative(x) - share;
            if (miss > 0)
                high = x;
            else
                low = x;
            var slope = Math.Exp(_logScale + ((a - 1) * Math.Log(x)) + ((b - 1) * Math.Log(1 - x)));
            var next = x - (miss / slope);
            if (!(next > low && next < high))
                next = (low + high) / 2;
            if (Math.Abs(next - x) <= 1e-12 * x)
                return next;
            x = next;
        }

        return x;
    }

    /// <summary>The regularised incomplete beta function.</summary>
    public double Cumulative(double x)
    {
        if (x <= 0 || x >= 1)
            return x <= 0 ? 0 : 1;
        var front = Math.Exp(_logScale + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        // The continued fraction converges fast on one side of the mean only (DLMF 8.17.22).
        return x < (a + 1) / (a + b + 2)
            ? front * Fraction(a, b, x) / a
            : 1 - (front * Fraction(b, a, 1 - x) / b);
    }

    /// <summary>Continued fraction by the modified Lentz method.</summary>
    private static double Fraction(double a, double b, double x)
    {
        const double Tiny = 1e-300;
        var c = 1.0;
        var d = 1 / Away(1 - ((a + b) * x / (a + 1)));
        var result = d;
        for (var m = 1; m <= 300; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / Away(1 + (even * d));
            c = Away(1 + (even / c));
            result *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / Away(1 + (odd * d));
            c = Away(1 + (odd / c));
            result *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-14)
                break;
        }

        return result;

        static double Away(double number) => Math.Abs(number) < Tiny ? Tiny : number;
    }

    /// <summary>Stirling's series after shifting the argument above 10; error below 1e-13.</summary>
    private static double LogGamma(double x)
    {
        var shift = 0.0;
        for (; x < 10; x++)
            shift += Math.Log(x);
        var square = 1 / (x * x);
        var series =
            (
                1.0 / 12
                - (square * (1.0 / 360 - (square * (1.0 / 1260 - (square * (1.0 / 1680 - (square / 1188)))))))
            ) / x;
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + series - shift;
    }
}
