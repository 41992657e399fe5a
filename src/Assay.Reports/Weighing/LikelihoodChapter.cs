using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Reports.Figures;
using Assay.Reports.Pages;
using Assay.Reports.Words;

namespace Assay.Reports.Weighing;

/// <summary>How likely each answer is, before and after the reports, and where the starting point comes from.</summary>
internal static class LikelihoodChapter
{
    public static Chapter Write(WeighView view) =>
        new(
            "answers",
            "How likely each answer is",
            [
                new Picture(
                    "fig-answers",
                    (width, id) => PosteriorFigure.Draw(view.Judgement, width, id, HasStripes(view)),
                    Caption(view)
                ),
                Answers(view),
                new Paragraph(Steadiness(view)),
                .. TemperedWords.Of(view.Judgement) is null ? [] : WeighView.Said(TemperedWords.Basis),
                .. WeighView.List(view.Judgement.Hypotheses.Select(item => item.Explanation)),
                .. Prior(view.Judgement.Prior),
            ]
        );

    /// <summary>The words of the table that was used, with what each stands for.</summary>
    public static string Bands(EstimativeWords table) =>
        string.Join("; ", table.Bands.Select(band => $"{band.Word} {Plain.Band(band.Low, band.High)}"));

    private static bool HasStripes(WeighView view) => view.Table == EstimativeWords.Icd203;

    private static Line Caption(WeighView view)
    {
        var stripes = HasStripes(view) ? " Stripes: the bands of the words." : "";
        return $"Dot: after the reports, in per cent. Bar: the 90 % range, which is where the middle 90 of 100 draws of the ratings fall. Upright tick: before the reports.{stripes}";
    }

    private static Line Steadiness(WeighView view) =>
        Line.Of(
            $"With the ratings taken anywhere in their ranges, {view.Leader.Says:q} leads in {Plain.Percent(view.Judgement.LeaderShare)} of {view.Judgement.Draws} draws."
        );

    private static Grid Answers(WeighView view) =>
        new(
            "The answers in words and figures",
            [
                new("Answer"),
                new("In words"),
                new("After", IsFigure: true),
                new("90 % range", IsFigure: true),
                new("Before", IsFigure: true),
                .. IfDoubted(view.Judgement),
            ],
            [
                .. view.Judgement.Hypotheses.Select(
                    (item, h) =>
                        Row(
                            Line.Of($"{item.Says:w}{Tags(view, item)}"),
                            item,
                            TemperedWords.Of(view.Judgement)?.Hypotheses[h]
                        )
                ),
                .. Together(view.Judgement),
            ]
        );

    private static ImmutableArray<Line> Row(Line says, HypothesisJudgement item, TemperedAnswer? doubted) =>
        [
            says,
            item.Word,
            Line.Of($"{Plain.Percent(item.Posterior):b}"),
            Plain.Band(item.Low, item.High),
            Plain.Percent(item.Prior),
            .. doubted is null ? ImmutableArray<Line>.Empty : [Plain.Percent(doubted.Probability)],
        ];

    private static IEnumerable<Column> IfDoubted(Judgement judgement)
    {
        if (TemperedWords.Of(judgement) is not null)
            yield return new Column(TemperedWords.Column, IsFigure: true);
    }

    private static IEnumerable<ImmutableArray<Line>> Together(Judgement judgement)
    {
        if (judgement.ClaimedOrStronger is { } item)
            yield return Row(Line.Of($"{item.Says:w}"), item, TemperedWords.Of(judgement)?.ClaimedOrStronger);
    }

    private static Line Tags(WeighView view, HypothesisJudgement item)
    {
        var isTied =
            view.Judgement.Ties is { Length: > 1 } ties && ties.Contains(item.Id, StringComparer.Ordinal);
        var leads = isTied ? "tied" : "leads";
        var first =
            isTied || WeighView.Same(item.Id, view.Judgement.Leader) ? Line.Of($" {leads:t}") : default;
        return WeighView.Same(item.Id, view.Judgement.Claimed) ? Line.Of($"{first} {"claimed":t}") : first;
    }

    private static IEnumerable<Block> Prior(PriorBasis prior)
    {
        yield return new Subheading("Where the starting point comes from");
        yield return new Paragraph(Line.Of($"{prior.Says:w} Source: {prior.Source:w}."));
        foreach (var caveats in WeighView.List(prior.Caveats))
            yield return caveats;
        if (prior.Alternatives.IsEmpty)
            yield break;
        yield return new Grid(
            "The same reports under other reference classes",
            [new("Reference class"), new("Before", IsFigure: true), new("After", IsFigure: true)],
            [
                .. prior.Alternatives.Select(other =>
                    ImmutableArray.Create<Line>(
                        Line.Words(other.Says),
                        Plain.Percent(other.Prior),
                        Plain.Percent(other.Posterior)
                    )
                ),
            ]
        );
    }
}
