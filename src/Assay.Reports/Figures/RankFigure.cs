using Assay.Reports.Calibrating;
using Assay.Reports.Html;
using Assay.Simulation.Calibrating;

namespace Assay.Reports.Figures;

/// <summary>For each quantity, how often the truth's rank fell into each part, with the band that even counts stay in.</summary>
internal static class RankFigure
{
    /// <summary>Half the width of a band that holds 99 % of a normal variable, in deviations.</summary>
    private const double Wide = 2.576;

    public static Markup Draw(CalibrationResult result, int width, string id) =>
        Multiples.Draw(
            width,
            id,
            "Ranks of the truth for each quantity",
            0.5,
            [
                .. result.RankTests.Select(test =>
                    (
                        CalibrationWords.Name(test.Quantity),
                        $"p {CalibrationWords.P(test.P)}.",
                        (Func<Multiples.Box, Markup>)(box => Bars(test, box))
                    )
                ),
            ]
        );

    private static Markup Bars(RankTest test, Multiples.Box box)
    {
        var even = (double)test.Counts.Sum() / test.Counts.Length;
        if (even <= 0)
            return Markup.None;
        var spread = Wide * Math.Sqrt(even * (1 - (1.0 / test.Counts.Length)));
        var most = Math.Max(test.Counts.Max(), even + spread) * 1.1;
        var step = 1.0 / test.Counts.Length;
        var bars = test.Counts.Select(
            (count, place) =>
                Rectangle("f-range", box, (place + 0.1) * step, count / most, 0.8 * step, count / most)
        );
        var (low, high) = (Math.Max(0, even - spread) / most, (even + spread) / most);
        return Markup.Of(
            $"{Rectangle("f-stripe0", box, 0, high, 1, high - low)}{Markup.Join(bars)}{box.Line("f-now", 0, even / most, 1, even / most)}{box.Line("f-grid", 0, 0, 1, 0)}"
        );
    }

    private static Markup Rectangle(
        string kind,
        Multiples.Box box,
        double left,
        double top,
        double width,
        double height
    ) =>
        Markup.Of(
            $"<rect class=\"{kind}\" x=\"{Svg.N(box.X(left))}\" y=\"{Svg.N(box.Y(top))}\" width=\"{Svg.N(width * box.Width)}\" height=\"{Svg.N(height * box.Height)}\"/>"
        );
}
