using System.Collections.Immutable;
using Assay.Core.Judging;
using Assay.Reports.Html;
using Assay.Reports.Words;

namespace Assay.Reports.Figures;

/// <summary>What each analyst's ratings come to: numbered dots by hypothesis, with a diamond for all together.</summary>
internal static class AnalystFigure
{
    private const double Radius = 9;

    /// <summary>Most analysts that are drawn.</summary>
    public const int Most = 20;

    /// <summary>Draws the figure.</summary>
    public static Markup Draw(Judgement judgement, int width, string id)
    {
        var canvas = new Canvas(width);
        var top = canvas.Y + 6;
        for (var h = 0; h < judgement.Hypotheses.Length; h++)
            Row(canvas, judgement, h);
        canvas.Scale(top, new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 }.Select(at => (canvas.At(at), Svg.N(at * 100))));
        return canvas.Draw(
            id,
            "What each analyst's ratings come to",
            string.Join(" ", judgement.Hypotheses.Select((_, h) => Says(judgement, h)))
        );
    }

    private static void Row(Canvas canvas, Judgement judgement, int h)
    {
        var hypothesis = judgement.Hypotheses[h];
        canvas.Label(hypothesis.Says, Plain.Percent(hypothesis.Posterior));
        var dots = Stacked(canvas, judgement, h);
        var levels = dots.Max(dot => dot.Level) + 1;
        canvas.Y += 14 + ((levels - 1) * 2 * Radius);
        var floor = canvas.Y;
        canvas.Track(Canvas.Left, canvas.Right);
        foreach (var (x, level, number) in dots)
        {
            canvas.Y = floor - (level * 2 * Radius);
            canvas.Dot(x, Radius - 0.5, "f-ring");
            canvas.Y += 4;
            canvas.Words(x, "f-tick f-number", FormattableString.Invariant($"{number}"));
        }

        canvas.Y = floor + 17;
        canvas.Diamond(canvas.At(hypothesis.Posterior), 6, "f-even");
        canvas.Y += 10;
    }

    // A dot that would cover another one stands above it.
    private static ImmutableArray<(double X, int Level, int Number)> Stacked(
        Canvas canvas,
        Judgement judgement,
        int h
    )
    {
        var placed = ImmutableArray.CreateBuilder<(double X, int Level, int Number)>();
        for (var a = 0; a < Math.Min(Most, judgement.Analysts.Length); a++)
        {
            var x = canvas.At(judgement.Analysts[a].Posteriors[h]);
            var level = 0;
            while (placed.Any(dot => dot.Level == level && Math.Abs(dot.X - x) < 2 * Radius))
                level++;
            placed.Add((x, level, a + 1));
        }

        return placed.ToImmutable();
    }

    private static string Says(Judgement judgement, int h)
    {
        var hypothesis = judgement.Hypotheses[h];
        var each = judgement
            .Analysts.Take(Most)
            .Select(analyst => $"{analyst.Analyst} {Plain.Percent(analyst.Posteriors[h])}");
        return $"{hypothesis.Says}: {string.Join(", ", each)}; together {Plain.Percent(hypothesis.Posterior)}.";
    }
}
