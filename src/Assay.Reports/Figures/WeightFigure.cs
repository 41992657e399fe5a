using System.Collections.Immutable;
using System.Globalization;
using Assay.Core.Judging;
using Assay.Reports.Html;
using Assay.Reports.Words;

namespace Assay.Reports.Figures;

/// <summary>What each origin weighs for or against the leader, in decibans to either side of zero.</summary>
internal static class WeightFigure
{
    /// <summary>Most origins that are drawn, the heaviest.</summary>
    public const int Most = 20;

    // Ten to the fourth: beyond it a longer bar says nothing more to anybody.
    private const double Longest = 40;

    /// <summary>Draws the figure.</summary>
    public static Markup Draw(ImmutableArray<OriginWeight> weights, int width, string id)
    {
        ImmutableArray<OriginWeight> shown = [.. weights.Take(Most)];
        var canvas = new Canvas(width);
        canvas.Define(Hatch.Lines(id + "-against"));
        var end = Math.Clamp(shown.Max(origin => Math.Abs(origin.Decibans)) * 1.05, 3, Longest);
        canvas.Y += 14;
        canvas.Words(Canvas.Left, "f-note", "\u2190 against the leader");
        canvas.Words(canvas.Right, "f-note f-end", "for the leader \u2192");
        canvas.Y += 4;
        var top = canvas.Y + 2;
        foreach (var origin in shown)
        {
            canvas.Label(origin.Says, Plain.Decibans(origin.Decibans));
            canvas.Y += 14;
            canvas.Track(Canvas.Left, canvas.Right);
            var isAgainst = origin.Decibans < 0;
            canvas.Bar(
                canvas.At(0.5),
                canvas.At(0.5 + (origin.Decibans / end / 2)),
                12,
                isAgainst ? "f-against" : "f-for",
                isAgainst ? id + "-against" : null
            );
            canvas.Y += 12;
        }

        canvas.Upright(canvas.At(0.5), top, "f-grid");
        canvas.Scale(top, Ticks(canvas, end));
        return canvas.Draw(
            id,
            "What each origin weighs for or against the leading answer",
            string.Join(
                " ",
                shown.Select(origin => $"{origin.Origin}, {origin.Says}: {Plain.Decibans(origin.Decibans)}.")
            )
        );
    }

    private static IEnumerable<(double, string)> Ticks(Canvas canvas, double end)
    {
        var step = Array.Find([1.0, 2, 5, 10], candidate => end / candidate < 4);
        step = step > 0 ? step : 20;
        for (var at = -Math.Floor(end / step) * step; at <= end; at += step)
            yield return (
                canvas.At(0.5 + (at / end / 2)),
                at.ToString("+0;\u22120;0", CultureInfo.InvariantCulture)
            );
    }
}
