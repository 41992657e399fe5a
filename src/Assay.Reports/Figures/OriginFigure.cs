using System.Collections.Immutable;
using Assay.Core.Judging;
using Assay.Reports.Html;
using Assay.Reports.Words;

namespace Assay.Reports.Figures;

/// <summary>So many reports of each indicator, and so many origins behind them.</summary>
internal static class OriginFigure
{
    /// <summary>Most indicators that are drawn, the most reported.</summary>
    public const int Most = 20;

    /// <summary>The indicators that are drawn; the same order for equal numbers as in the case.</summary>
    public static ImmutableArray<IndicatorJudgement> Shown(Judgement judgement) =>
        [
            .. judgement
                .Indicators.Where(item => item.Reports > 0)
                .OrderByDescending(item => item.Reports)
                .Take(Most),
        ];

    /// <summary>Draws the figure.</summary>
    public static Markup Draw(Judgement judgement, int width, string id)
    {
        var shown = Shown(judgement);
        var most = shown.Max(item => item.Reports);
        var canvas = new Canvas(width);
        canvas.Define(Hatch.Dots(id + "-reports"));
        foreach (var item in shown)
        {
            canvas.Label(
                item.Says,
                $"{Plain.Count(item.Reports, "report")}, {Plain.Figure(item.Origins)} {(Plain.Figure(item.Origins) is "1" ? "origin" : "origins")}"
            );
            canvas.Y += 14;
            canvas.Bar(Canvas.Left, canvas.At((double)item.Reports / most), 14, "f-outline", id + "-reports");
            canvas.Bar(Canvas.Left, canvas.At(item.Origins / most), 8, "f-for");
            canvas.Y += 14;
        }

        return canvas.Draw(
            id,
            "Reports of each indicator, and the origins behind them",
            string.Join(
                " ",
                shown.Select(item =>
                    $"{item.Says}: {Plain.Count(item.Reports, "report")}, {Plain.Origins(item.Origins)}."
                )
            )
        );
    }
}
