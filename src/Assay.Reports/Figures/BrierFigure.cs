using Assay.Reports.Calibrating;
using Assay.Reports.Html;
using Assay.Simulation.Calibrating;

namespace Assay.Reports.Figures;

/// <summary>The Brier score of each method as a bar, with its interval and the prior's score as an upright line.</summary>
internal static class BrierFigure
{
    public static Markup Draw(CalibrationResult result, int width, string id)
    {
        var canvas = new Canvas(width);
        var most = result.Methods.Max(score => score.BrierRange.High) * 1.05;
        var top = canvas.Y;
        foreach (var score in result.Methods)
        {
            canvas.Label(CalibrationWords.Name(score.Method), CalibrationWords.Score(score.Brier), 1);
            canvas.Y += 14;
            canvas.Track(Canvas.Left, canvas.Right);
            canvas.Bar(Canvas.Left, canvas.At(score.Brier / most), 8, "f-range");
            canvas.Bar(
                canvas.At(score.BrierRange.Low / most),
                canvas.At(score.BrierRange.High / most),
                4,
                "f-for"
            );
            canvas.Y += 12;
        }

        canvas.Upright(canvas.At(result.Of(Method.PriorOnly).Brier / most), top, "f-now");
        double[] ticks = [.. Enumerable.Range(0, 10).Select(tick => 0.1 * tick).Where(tick => tick <= most)];
        canvas.Scale(top, ticks.Select(tick => (canvas.At(tick / most), Svg.N(tick))));
        return canvas.Draw(
            id,
            "Mean Brier score of each method",
            string.Join(
                " ",
                result.Methods.Select(score =>
                    $"{CalibrationWords.Name(score.Method)}: {CalibrationWords.Score(score.Brier)}."
                )
            )
        );
    }
}
