using System.Collections.Immutable;
using Assay.Core.Judging;
using Assay.Reports.Figures;
using Assay.Reports.Pages;
using Assay.Reports.Words;

namespace Assay.Reports.Weighing;

/// <summary>What the judgement hangs on: losses that change it, and how far each rating could move it.</summary>
internal static class LinchpinChapter
{
    public const string None =
        "No loss of one, two or three origins, assumptions or indicators that was tried changes the leading answer or its word.";

    public static Chapter Write(WeighView view) =>
        new(
            "hangs-on",
            "What it hangs on",
            [.. Linchpins(view), .. Swings(view), .. BreakEvens(view.Judgement, view)]
        );

    private static IEnumerable<Block> Linchpins(WeighView view)
    {
        var judgement = view.Judgement;
        if (judgement.Linchpins.IsEmpty)
        {
            yield return new Paragraph(None);
            yield break;
        }

        yield return new Paragraph(
            "The smallest losses that change the leading answer or its word. Each is tried on the whole case, with everything that repeats an origin left out together with it."
        );
        yield return new Grid(
            "Linchpins",
            [new("What is lost or set"), new("Then leads"), new("In the word")],
            [
                .. judgement.Linchpins.Select(linchpin =>
                    ImmutableArray.Create(view.Losses(linchpin), Leads(view, linchpin), (Line)linchpin.Word)
                ),
            ]
        );
    }

    private static Line Leads(WeighView view, Linchpin linchpin)
    {
        var answer = view.Answer(linchpin.Leader);
        return WeighView.Same(linchpin.Leader, view.Judgement.Leader)
            ? Line.Of($"{answer:q}, as now")
            : Line.Of($"{answer:q} {"leader changes":t}");
    }

    private static IEnumerable<Block> Swings(WeighView view)
    {
        var judgement = view.Judgement;
        if (judgement.Swings.IsEmpty)
            yield break;
        yield return new Subheading("How far each rating could move it");
        var drawn =
            SwingFigure.Shown(judgement, isPoint: false).Length
            + SwingFigure.Shown(judgement, isPoint: true).Length;
        if (drawn == 0)
            yield return new Paragraph("No single rating moves the leading answer within its range.");
        else
            yield return new Picture(
                "fig-swings",
                (width, id) => SwingFigure.Draw(judgement, path => view.Rating(path).ToString(), width, id),
                Line.Of(
                    $"Each bar is how far {view.Leader.Says:q} goes, in per cent, while one rating goes through its range: ring at the lowest rating, dot at the highest. Diamond: where the leader changes. {Drawn(drawn, judgement.Swings.Length, "rating")}"
                )
            );
        yield return new Grid(
            "The leading answer as each rating goes through its range",
            [
                new("Rating"),
                new("Rating now", IsFigure: true),
                new("Lowest to highest", IsFigure: true),
                new("Leader then", IsFigure: true),
            ],
            [
                .. judgement.Swings.Select(swing =>
                    ImmutableArray.Create<Line>(
                        view.Rating(swing.Rating),
                        Plain.Percent(swing.Now),
                        swing.IsPoint ? "any, 0\u00a0% to 100\u00a0%" : Plain.Band(swing.Low, swing.High),
                        $"{Plain.Percent(swing.AtLow)} to {Plain.Percent(swing.AtHigh)}"
                    )
                ),
            ]
        );
    }

    private static IEnumerable<Block> BreakEvens(Judgement judgement, WeighView view)
    {
        if (judgement.BreakEven.IsEmpty)
            yield break;
        yield return new Subheading("Where the leader would change");
        yield return new Grid(
            "The value of each rating at which the two leading answers are equal, nearest first",
            [
                new("Rating"),
                new("Now", IsFigure: true),
                new("Equal at", IsFigure: true),
                new("Away", IsFigure: true),
            ],
            [
                .. judgement.BreakEven.Select(point =>
                    ImmutableArray.Create<Line>(
                        Line.Of($"{view.Rating(point.Rating)}{Said(point.Explanation)}"),
                        Plain.Percent(point.Now),
                        Line.Of($"{Plain.Percent(point.At):b}"),
                        Plain.Percent(Math.Abs(point.At - point.Now))
                    )
                ),
            ]
        );
    }

    /// <summary>An explanation after what it explains; nothing where there is none.</summary>
    public static Line Said(string explanation) =>
        explanation.Length == 0 ? default : Line.Of($". {explanation}");

    /// <summary>How many of many are drawn, where not all are.</summary>
    public static string Drawn(int drawn, int all, string what) =>
        drawn < all
            ? $"Drawn: {Plain.Number(drawn)} of {Plain.Count(all, what)}; the table has the rest."
            : "";
}
