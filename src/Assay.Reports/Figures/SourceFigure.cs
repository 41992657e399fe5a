using System.Collections.Immutable;
using Assay.Core.Judging;
using Assay.Reports.Html;
using Assay.Reports.Words;

namespace Assay.Reports.Figures;

/// <summary>What is thought of each source: sound, careless or controlled, as one bar in three fillings.</summary>
internal static class SourceFigure
{
    /// <summary>Most sources that are drawn.</summary>
    public const int Most = 20;

    /// <summary>Draws the figure for sources in the order in which they are given.</summary>
    public static Markup Draw(
        ImmutableArray<(string Name, SourceJudgement State)> sources,
        int width,
        string id
    )
    {
        ImmutableArray<(string Name, SourceJudgement State)> shown = [.. sources.Take(Most)];
        var canvas = new Canvas(width);
        canvas.Define(Markup.Of($"{Hatch.Dots(id + "-careless")}{Hatch.Lines(id + "-controlled")}"));
        Legend(canvas, id);
        foreach (var (name, state) in shown)
        {
            canvas.Label(
                name,
                width < 500
                    ? ""
                    : $"{Plain.State(state.Sound)} / {Plain.State(state.Careless)} / {Plain.State(state.Controlled)}"
            );
            canvas.Y += 14;
            Part(canvas, 0, state.Sound, "f-for", null);
            Part(canvas, state.Sound, state.Sound + state.Careless, "f-outline", id + "-careless");
            Part(canvas, 1 - state.Controlled, 1, "f-against", id + "-controlled");
            canvas.Y += 14;
        }

        return canvas.Draw(
            id,
            "What is thought of each source after the reports",
            string.Join(
                " ",
                shown.Select(item =>
                    $"{item.Name}: sound {Plain.State(item.State.Sound)}, careless {Plain.State(item.State.Careless)}, controlled {Plain.State(item.State.Controlled)}."
                )
            )
        );
    }

    private static void Legend(Canvas canvas, string id)
    {
        canvas.Y += 10;
        var x = Canvas.Left;
        (string Word, string Kind, string? Fill)[] parts =
        [
            ("sound", "f-for", null),
            ("careless", "f-outline", id + "-careless"),
            ("controlled", "f-against", id + "-controlled"),
        ];
        foreach (var (word, kind, fill) in parts)
        {
            canvas.Bar(x, x + 20, 12, kind, fill);
            canvas.Y += 4;
            canvas.Words(x + 27, "f-note", word);
            canvas.Y -= 4;
            x += 48 + Svg.Width(word, 12);
        }

        canvas.Y += 12;
    }

    private static void Part(Canvas canvas, double from, double to, string kind, string? fill)
    {
        if (to - from >= 0.001)
            canvas.Bar(canvas.At(from), canvas.At(to), 14, kind, fill);
    }
}
