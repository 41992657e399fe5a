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
    public static Chapter Write(WeighView view)
    {
        var tempered = TemperedWords.Of(view.Judgement);
        return new(
            "answers",
            "How likely each answer is",
            [
                new Picture(
                    "fig-answers",
                    (width, id) => PosteriorFigure.Draw(view.Judgement, width, id, HasStripes(view)),
                    Caption(view)
                ),
                Answers(view, tempered),
                new Paragraph(Steadiness(view)),
                .. tempered is null ? [] : WeighView.Said(TemperedWords.Basis),
                .. WeighView.List(view.Judgement.Hypotheses.Select(item => item.Explanation)),
                .. Prior(view.Judgement.Prior),
            ]
        );
    }

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

    private static Grid Answers(WeighView view, TemperedJudgement? tempered) =>
        new(
            "The answers in words and figures",
            [
                new("Answer"),
                new("In words"),
                new("After", IsFigure: true),
                new("90 % range", IsFigure: true),
                new("Before", IsFigure: true),
                .. tempered is null ? [] : new[] { new Column(TemperedWords.Column, IsFigure: true) },
            ],
            [
                .. view.Judgement.Hypotheses.Select(
                    (item, h) =>
                        Row(Line.Of($"{item.Says:w}{Tags(view, item)}"), item, tempered?.Hypotheses[h])
                ),
                .. Together(view.Judgement.ClaimedOrStronger, tempered?.ClaimedOrStronger),
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

    private static IEnumerable<ImmutableArray<Line>> Together(
        HypothesisJudgement? claimed,
        TemperedAnswer? doubted
    )
    {
        if (claimed is { } item)
            yield return Row(Line.Of($"{item.Says:w}"), item, doubted);
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
