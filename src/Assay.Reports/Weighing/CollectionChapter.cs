using System.Collections.Immutable;
using Assay.Core.Judging;
using Assay.Reports.Figures;
using Assay.Reports.Pages;
using Assay.Reports.Words;

namespace Assay.Reports.Weighing;

/// <summary>What to look for next, and what an answer would do.</summary>
internal static class CollectionChapter
{
    public static Chapter Write(WeighView view)
    {
        var judgement = view.Judgement;
        if (judgement.Collect.IsEmpty)
            return new Chapter("collect", "What to look for next", []);
        var drawn = CollectFigure.Shown(judgement);
        return new Chapter(
            "collect",
            "What to look for next",
            [
                new Paragraph(
                    $"One bit is what settles an even question between two answers. The doubt left between the answers here is {Plain.Bits(Doubt(view))}; a gain is how much of it one more report by a usually reliable source would take away on average."
                ),
                .. Figure(judgement, drawn),
                Table(view),
            ]
        );
    }

    /// <summary>Where to look.</summary>
    public static string Where(CollectionRequirement wanted) => CollectFigure.Where(wanted);

    /// <summary>Whether the leader would change, as the end of a sentence.</summary>
    public static string Flips(CollectionRequirement wanted) => CollectFigure.Flips(wanted);

    /// <summary>The entropy of the answers, in bits.</summary>
    public static double Doubt(WeighView view) =>
        view.Judgement.Hypotheses.Sum(item =>
            item.Posterior > 0 ? -item.Posterior * Math.Log2(item.Posterior) : 0
        );

    private static IEnumerable<Block> Figure(Judgement judgement, ImmutableArray<CollectionRequirement> drawn)
    {
        if (drawn.IsEmpty)
            yield return new Paragraph("Nothing that this case names would tell the answers apart further.");
        else
            yield return new Picture(
                "fig-collect",
                (width, id) => CollectFigure.Draw(judgement, width, id),
                Line.Of(
                    $"Bars: expected gain, the longest being {Plain.Bits(drawn[0].Gain)}. {LinchpinChapter.Drawn(drawn.Length, judgement.Collect.Length, "possible report")}"
                )
            );
    }

    private static Grid Table(WeighView view)
    {
        var collect = view.Judgement.Collect;
        var isTold = collect.Any(wanted => !wanted.Discriminates.IsEmpty);
        return new Grid(
            "What to look for, most telling first",
            [
                new("Look for"),
                new("Where"),
                .. isTold ? [new Column("Tells apart")] : Array.Empty<Column>(),
                new("Gain", IsFigure: true),
                new("Changes the leader", IsFigure: true),
            ],
            [.. collect.Select(wanted => Row(view, wanted, isTold))]
        );
    }

    private static ImmutableArray<Line> Row(WeighView view, CollectionRequirement wanted, bool isTold) =>
        [
            Line.Of($"{wanted.Says:w}{LinchpinChapter.Said(wanted.Explanation)}"),
            wanted.Channel is { } channel ? Line.Of($"channel {channel:w}") : "outside every channel",
            .. isTold
                ? [Line.Join(wanted.Discriminates.Select(id => Line.Of($"{view.Answer(id):q}")), " from ")]
                : Array.Empty<Line>(),
            Plain.Bits(wanted.Gain),
            Plain.Percent(wanted.Flips),
        ];
}
