using Assay.Reports.Calibrating;
using Assay.Reports.Html;
using Assay.Simulation.Calibrating;

namespace Assay.Reports.Figures;

/// <summary>The calibration curve of each method: what was stated across, how often it was so upward.</summary>
internal static class ReliabilityFigure
{
    public static Markup Draw(CalibrationResult result, int width, string id) =>
        Multiples.Draw(
            width,
            id,
            "What each method stated, and how often it was so",
            1,
            [
                .. result.Methods.Select(score =>
                    (
                        CalibrationWords.Name(score.Method),
                        $"calibration error {CalibrationWords.Score(score.Ece)}.",
                        (Func<Multiples.Box, Markup>)(box => Curve(score, box))
                    )
                ),
            ]
        );

    private static Markup Curve(MethodScore score, Multiples.Box box)
    {
        var most = Math.Max(1, score.Curve.Max(bin => bin.Count));
        var dots = score
            .Curve.Where(bin => bin.Count > 0)
            .Select(bin =>
                Markup.Of(
                    $"<circle class=\"f-origin\" cx=\"{Svg.N(box.X(bin.Stated))}\" cy=\"{Svg.N(box.Y(bin.Came))}\" r=\"{Svg.N(1.5 + (5 * Math.Sqrt((double)bin.Count / most)))}\"/>"
                )
            );
        return Markup.Of(
            $"{box.Line("f-grid", 0, 0, 1, 0)}{box.Line("f-grid", 0, 0, 0, 1)}{box.Line("f-now", 0, 0, 1, 1)}{Markup.Join(dots)}"
        );
    }
}
