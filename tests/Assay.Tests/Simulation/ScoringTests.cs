using Assay.Simulation.Scoring;

namespace Assay.Tests.Simulation;

/// <summary>Scores by hand.</summary>
public sealed class ScoringTests
{
    [Fact]
    public void Of_two_answers_the_Brier_score_is_the_familiar_one()
    {
        var tally = new Tally();
        tally.Add([0.7, 0.3], 0);
        tally.Add([0.7, 0.3], 1);
        Assert.Equal(((0.3 * 0.3) + (0.7 * 0.7)) / 2, tally.Brier, 12);
        Assert.Equal(-(Math.Log(0.7) + Math.Log(0.3)) / 2, tally.Log, 12);
    }

    [Fact]
    public void The_calibration_error_is_how_far_stated_and_came_lie_apart()
    {
        var tally = new Tally();
        for (var world = 0; world < 10; world++)
            tally.Add([0.9, 0.1], world < 6 ? 0 : 1);
        Assert.Equal(0.3, tally.Ece, 12);
        Assert.Equal(0.6, tally.Curve[18].Came, 12);
    }

    [Fact]
    public void Murphys_parts_add_up_to_the_Brier_score_of_the_statements()
    {
        var tally = new Tally();
        double[] stated = [0.025, 0.325, 0.775, 0.975];
        for (var world = 0; world < 400; world++)
        {
            var p = stated[world % 4];
            tally.Add([p, 1 - p], world * 7 % 10 < 10 * p ? 0 : 1);
        }

        // Half the sum of squares over two answers is the mean square of the statements.
        Assert.Equal(tally.Brier, tally.Reliability - tally.Resolution + tally.Uncertainty, 12);
    }

    [Fact]
    public void Near_certain_statements_that_were_wrong_are_counted()
    {
        var tally = new Tally();
        tally.Add([0.97, 0.03], 0);
        tally.Add([0.97, 0.03], 1);
        tally.Add([0.9, 0.1], 1);
        Assert.Equal((2, 0.5), (tally.NearCertainCount, tally.NearCertainWrong));
    }

    [Fact]
    public void Parts_add_up_to_the_whole()
    {
        var (whole, first, second) = (new Tally(), new Tally(), new Tally());
        for (var world = 0; world < 100; world++)
        {
            double[] p = [world / 100.0, 1 - (world / 100.0)];
            whole.Add(p, world % 2);
            (world < 50 ? first : second).Add(p, world % 2);
        }

        first.Add(second);
        Assert.Equal(whole.Brier, first.Brier, 12);
        Assert.Equal(whole.Ece, first.Ece, 12);
    }

    [Theory]
    [InlineData(31.410, 0.05)]
    [InlineData(45.315, 0.001)]
    public void The_tail_of_chi_square_is_that_of_the_tables(double squares, double p)
    {
        // One bin above and one below by the same amount give a sum of squares of 2 d² / expected.
        const long Expected = 1_000_000;
        var counts = new long[21];
        Array.Fill(counts, Expected);
        var d = (long)Math.Round(Math.Sqrt(squares * Expected / 2));
        counts[3] += d;
        counts[4] -= d;
        Assert.Equal(p, ChiSquare.EvennessP(counts), 4);
    }

    [Fact]
    public void An_even_number_of_bins_is_refused() =>
        Assert.Throws<ArgumentException>(() => ChiSquare.EvennessP(new long[20]));
}
