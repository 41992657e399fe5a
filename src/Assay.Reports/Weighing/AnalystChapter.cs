using System.Collections.Immutable;
using Assay.Core.Judging;
using Assay.Reports.Figures;
using Assay.Reports.Pages;
using Assay.Reports.Words;

namespace Assay.Reports.Weighing;

/// <summary>What several analysts come to, how far they agree, and where they differ most.</summary>
internal static class AnalystChapter
{
    public static Chapter Write(WeighView view) =>
        new(
            "analysts",
            "Where the analysts differ",
            view.Judgement.Analysts.IsEmpty ? [] : [.. Analysts(view), .. Agreement(view)]
        );

    private static IEnumerable<Block> Analysts(WeighView view)
    {
        var judgement = view.Judgement;
        var drawn = Math.Min(AnalystFigure.Most, judgement.Analysts.Length);
        yield return new Paragraph(
            $"{Plain.Capital(Plain.Count(judgement.Analysts.Length, "analyst"))} rated without seeing each other. Each one's ratings are weighed alone; the judgement is the mean of their log-odds."
        );
        yield return new Picture(
            "fig-analysts",
            (width, id) => AnalystFigure.Draw(judgement, width, id),
            Line.Of(
                $"Numbered dots: {Line.Join(judgement.Analysts.Take(drawn).Select((item, a) => Line.Of($"{a + 1} {item.Analyst:w}")), ", ")}. Diamond: all together. {LinchpinChapter.Drawn(drawn, judgement.Analysts.Length, "analyst")}"
            )
        );
        yield return new Grid(
            "What each analyst's ratings come to",
            [
                new("Analyst"),
                new("Leads"),
                new("In words"),
                .. judgement.Hypotheses.Select(item => new Column(item.Id, IsFigure: true)),
                new("Priors moved by", IsFigure: true),
            ],
            [.. judgement.Analysts.Select((item, a) => Row(view, item, a + 1))]
        );
    }

    private static ImmutableArray<Line> Row(WeighView view, AnalystJudgement item, int number) =>
        [
            Line.Of($"{number} {item.Analyst:w}"),
            Line.Words(view.Answer(item.Leader)),
            item.Word,
            .. item.Posteriors.Select(p => (Line)Plain.Percent(p)),
            item.Moved > 0 ? Plain.Exact(item.Moved) : "not moved",
        ];

    private static IEnumerable<Block> Agreement(WeighView view)
    {
        if (view.Judgement.Agreement is not { } agreement)
            yield break;
        var alpha = agreement.Alpha is { } known ? Plain.Exact(Math.Round(known, 2)) : "not defined";
        yield return new Subheading("How far they agree");
        yield return new Paragraph(
            Line.Of(
                $"Krippendorff's alpha is {alpha:b} over {Plain.Count(agreement.Cells, "shared rating")}: 1 is full agreement, 0 what guessing would give, below 0 disagreement by system. {agreement.Explanation}"
            )
        );
        if (agreement.Largest.IsEmpty)
            yield break;
        yield return new Grid(
            "The ratings on which they differ most",
            [new("Rating"), new("Lowest"), new("Highest"), new("Apart", IsFigure: true)],
            [
                .. agreement.Largest.Select(item =>
                    ImmutableArray.Create<Line>(
                        view.Rating(item.Rating),
                        Line.Of($"{Plain.Percent(item.Low)} ({item.LowBy:w})"),
                        Line.Of($"{Plain.Percent(item.High)} ({item.HighBy:w})"),
                        Plain.Percent(item.High - item.Low)
                    )
                ),
            ]
        );
    }
}
