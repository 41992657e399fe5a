using System.Collections.Immutable;
using Assay.Core.Judging;
using Assay.Reports.Html;
using Assay.Reports.Words;

namespace Assay.Reports.Figures;

/// <summary>The leader's probability as each rating goes through its range, with the place where the leader changes.</summary>
internal static class SwingFigure
{
    /// <summary>Most ratings of each kind that are drawn, the widest swings.</summary>
    public const int Most = 10;

    /// <summary>Draws the figure.</summary>
    /// <param name="judgement">The judgement.</param>
    /// <param name="named">A rating's path in plain words.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="id">Identifier of the figure.</param>
    public static Markup Draw(Judgement judgement, Func<string, string> named, int width, string id)
    {
        var now = judgement.Hypotheses.First(item => Same(item.Id, judgement.Leader)).Posterior;
        var canvas = new Canvas(width);
        canvas.Define(Hatch.Lines(id + "-point"));
        canvas.Y += 12;
        canvas.Words(Anchored(canvas, now, out var kind), kind, $"now {Plain.Percent(now)}");
        var top = canvas.Y + 4;
        Rows(canvas, judgement, Shown(judgement, isPoint: false), named, null);
        var points = Shown(judgement, isPoint: true);
        if (points.Length > 0)
        {
            canvas.Y += 8;
            canvas.Note("Given as one number; here as if it could be anything from 0 to 100 %:");
        }

        Rows(canvas, judgement, points, named, id + "-point");
        canvas.Upright(canvas.At(now), top, "f-now");
        canvas.Scale(top, new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 }.Select(at => (canvas.At(at), Svg.N(at * 100))));
        return canvas.Draw(
            id,
            "How far each rating could move the leading answer",
            string.Join(
                " ",
                Shown(judgement, isPoint: false)
                    .Concat(points)
                    .Select(swing =>
                        $"{swing.Rating}: {Plain.Percent(swing.AtLow)} at its lowest, {Plain.Percent(swing.AtHigh)} at its highest."
                    )
            )
        );
    }

    /// <summary>The swings of one kind that are drawn.</summary>
    public static ImmutableArray<RatingSwing> Shown(Judgement judgement, bool isPoint) =>
        [
            .. judgement
                .Swings.Where(swing =>
                    swing.IsPoint == isPoint && Math.Abs(swing.AtHigh - swing.AtLow) >= 0.001
                )
                .Take(Most),
        ];

    /// <summary>The leader's probability where this rating has another value, or <see langword="null"/> where three values don't fix it.</summary>
    /// <remarks>
    /// A posterior is a ratio of linear functions of one rating (Chan and Darwiche 2002), and such a function is fixed by
    /// three of its values; with deceivers it is of a higher degree, so that a value outside the swing is no answer.
    /// </remarks>
    internal static double? Through(RatingSwing swing, double now, double rating)
    {
        var (x1, x2, x3) = (swing.Low, swing.Now, swing.High);
        var (y1, y2, y3) = (swing.AtLow, now, swing.AtHigh);
        if (!(x1 < x2 && x2 < x3) || y1 == y2 || y2 == y3 || rating < x1 || rating > x3)
            return null;
        // Equal cross-ratios: (y, y1; y2, y3) = (x, x1; x2, x3).
        var ratio = (rating - x1) * (x2 - x3) / ((rating - x3) * (x2 - x1));
        if (!double.IsFinite(ratio))
            return rating == x3 ? y3 : null;
        var scaled = ratio * (y2 - y1) / (y2 - y3);
        var value = (y1 - (scaled * y3)) / (1 - scaled);
        return value >= Math.Min(y1, y3) && value <= Math.Max(y1, y3) ? value : null;
    }

    private static void Rows(
        Canvas canvas,
        Judgement judgement,
        ImmutableArray<RatingSwing> swings,
        Func<string, string> named,
        string? fill
    )
    {
        var now = judgement.Hypotheses.First(item => Same(item.Id, judgement.Leader)).Posterior;
        foreach (var swing in swings)
        {
            canvas.Label(named(swing.Rating), Plain.Band(swing.AtLow, swing.AtHigh), 3);
            canvas.Y += 14;
            canvas.Track(Canvas.Left, canvas.Right);
            canvas.Bar(
                canvas.At(swing.AtLow),
                canvas.At(swing.AtHigh),
                8,
                fill is null ? "f-range" : "f-loose",
                fill
            );
            canvas.Dot(canvas.At(swing.AtLow), 4.5, "f-ring");
            canvas.Dot(canvas.At(swing.AtHigh), 4.5, "f-dot");
            if (BreakEvenOf(judgement, swing, now) is { } even)
                canvas.Diamond(canvas.At(even), 7, "f-even");
            canvas.Y += 12;
        }
    }

    private static double? BreakEvenOf(Judgement judgement, RatingSwing swing, double now)
    {
        var point = judgement.BreakEven.FirstOrDefault(item => Same(item.Rating, swing.Rating));
        return point is null || !judgement.Analysts.IsEmpty ? null : Through(swing, now, point.At);
    }

    private static double Anchored(Canvas canvas, double now, out string kind)
    {
        kind = now > 0.8 ? "f-note f-end" : "f-note";
        return canvas.At(now);
    }

    private static bool Same(string left, string right) =>
        string.Equals(left, right, StringComparison.Ordinal);
}
