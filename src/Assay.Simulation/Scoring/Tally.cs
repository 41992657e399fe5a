using System.Collections.Immutable;

namespace Assay.Simulation.Scoring;

/// <summary>Sums from which the scores of forecasts follow; sums of parts add up to those of the whole.</summary>
/// <remarks>
/// A forecast is a distribution over exclusive answers. Its Brier score is half the sum of squares, so that of two answers
/// it is the familiar (p − y)². Calibration counts every answer's probability as a statement of its own.
/// </remarks>
public sealed class Tally
{
    /// <summary>Number of bins of the calibration curve, of equal width.</summary>
    public const int Bins = 20;

    /// <summary>From this probability on a statement is near certain.</summary>
    public const double NearCertain = 0.95;

    /// <summary>The least probability that the log score is taken of: a method that excludes the truth is not punished without end.</summary>
    public const double Least = 1e-6;

    private readonly long[] _counts = new long[Bins];
    private readonly double[] _stated = new double[Bins];
    private readonly long[] _came = new long[Bins];
    private double _squares;
    private double _logs;
    private long _certain;
    private long _certainWrong;

    /// <summary>How many forecasts.</summary>
    public long Count { get; private set; }

    /// <summary>Mean Brier score; 0 where there is no forecast.</summary>
    public double Brier => Count == 0 ? 0 : _squares / Count;

    /// <summary>Mean of −ln of the probability of what was so.</summary>
    public double Log => Count == 0 ? 0 : _logs / Count;

    /// <summary>How many statements were near certain.</summary>
    public long NearCertainCount => _certain;

    /// <summary>Share of the near-certain statements that were wrong; 0 where there are none.</summary>
    public double NearCertainWrong => _certain == 0 ? 0 : (double)_certainWrong / _certain;

    /// <summary>Expected calibration error: the mean distance of stated from came, over the statements.</summary>
    public double Ece => Weighted((stated, came, _) => Math.Abs(stated - came));

    /// <summary>What that error would be by chance alone if every bin were calibrated: the mean size of a normal error.</summary>
    public double EceByChance =>
        Weighted((stated, _, count) => Math.Sqrt(2 * stated * (1 - stated) / (Math.PI * count)));

    /// <summary>Murphy 1973: how far the bins are from what was stated; the lower the better.</summary>
    public double Reliability => Weighted((stated, came, _) => (stated - came) * (stated - came));

    /// <summary>Murphy 1973: how far the bins are from the base rate; the higher the better.</summary>
    public double Resolution => Weighted((_, came, _) => (came - BaseRate) * (came - BaseRate));

    /// <summary>Murphy 1973: what a forecast of the base rate would score.</summary>
    public double Uncertainty => BaseRate * (1 - BaseRate);

    /// <summary>The calibration curve.</summary>
    public ImmutableArray<ReliabilityBin> Curve =>
        [
            .. Enumerable
                .Range(0, Bins)
                .Select(b => new ReliabilityBin(
                    (double)b / Bins,
                    (b + 1.0) / Bins,
                    _counts[b],
                    _counts[b] == 0 ? 0 : _stated[b] / _counts[b],
                    _counts[b] == 0 ? 0 : (double)_came[b] / _counts[b]
                )),
        ];

    private long Statements => _counts.Sum();

    private double BaseRate => Statements == 0 ? 0 : (double)_came.Sum() / Statements;

    /// <summary>Adds a forecast.</summary>
    /// <param name="probabilities">The probability of each answer.</param>
    /// <param name="truth">Place of the true one.</param>
    public void Add(ReadOnlySpan<double> probabilities, int truth)
    {
        Count++;
        var squares = 0.0;
        for (var h = 0; h < probabilities.Length; h++)
        {
            var (stated, came) = (probabilities[h], h == truth);
            squares += (stated - (came ? 1 : 0)) * (stated - (came ? 1 : 0));
            var bin = Math.Clamp((int)(stated * Bins), 0, Bins - 1);
            _counts[bin]++;
            _stated[bin] += stated;
            _came[bin] += came ? 1 : 0;
            if (stated < NearCertain)
                continue;
            _certain++;
            _certainWrong += came ? 0 : 1;
        }

        _squares += squares / 2;
        _logs -= Math.Log(Math.Max(Least, probabilities[truth]));
    }

    /// <summary>Adds all forecasts of another tally.</summary>
    public void Add(Tally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Count += other.Count;
        _squares += other._squares;
        _logs += other._logs;
        _certain += other._certain;
        _certainWrong += other._certainWrong;
        for (var b = 0; b < Bins; b++)
        {
            _counts[b] += other._counts[b];
            _stated[b] += other._stated[b];
            _came[b] += other._came[b];
        }
    }

    private double Weighted(Func<double, double, long, double> error)
    {
        var (sum, statements) = (0.0, Statements);
        for (var b = 0; b < Bins; b++)
        {
            var count = _counts[b];
            if (count > 0)
                sum += count * error(_stated[b] / count, (double)_came[b] / count, count);
        }

        return statements == 0 ? 0 : sum / statements;
    }
}
