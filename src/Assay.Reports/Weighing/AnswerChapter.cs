using System.Collections.Immutable;
using Assay.Reports.Pages;
using Assay.Reports.Words;

namespace Assay.Reports.Weighing;

/// <summary>The answer in a paragraph, the confidence in another, then what it hangs on and what to look for.</summary>
internal static class AnswerChapter
{
    private const int MostLinchpins = 3;

    public static Chapter Write(WeighView view)
    {
        var words = new AnswerWords(view.Judgement);
        return new Chapter(
            "answer",
            "The judgement",
            [
                new Paragraph(words.Likelihood, "lead"),
                .. WeighView.Said(TemperedWords.Sentence(view.Judgement)),
                new Paragraph(Line.Of($"{words.Confidence:b} {view.Judgement.ConfidenceRule}"), "reliance"),
                .. Linchpins(view),
                .. Next(view),
            ]
        );
    }

    /// <summary>What the judgement hangs on, in at most three sentences; what changes the leader comes first, then what moves it most.</summary>
    public static IEnumerable<Line> HangsOn(WeighView view)
    {
        var linchpins = view.Judgement.Linchpins;
        var now = view
            .Judgement.Hypotheses.First(item => WeighView.Same(item.Id, view.Judgement.Leader))
            .Posterior;
        var ordered = linchpins
            .OrderBy(item => WeighView.Same(item.Leader, view.Judgement.Leader))
            .ThenByDescending(item => Math.Abs(item.Posterior - now));
        foreach (var linchpin in ordered.Take(MostLinchpins))
            yield return view.Sentence(linchpin);
        if (linchpins.Length > MostLinchpins)
            yield return $"{Plain.Capital(Plain.Count(linchpins.Length - MostLinchpins, "more loss", "more losses"))} of the same size would change the leader or its word.";
    }

    private static ImmutableArray<Block> Linchpins(WeighView view) =>
        [
            new Subheading("What it hangs on"),
            view.Judgement.Linchpins.IsEmpty
                ? new Paragraph(LinchpinChapter.None)
                : new Bullets([.. HangsOn(view)]),
        ];

    private static ImmutableArray<Block> Next(WeighView view)
    {
        if (view.Judgement.Collect.FirstOrDefault() is not { Gain: > 0 } wanted)
            return [];
        return
        [
            new Subheading("What would tell most"),
            new Paragraph(
                Line.Of(
                    $"A report of its own on {wanted.Says:q}, {CollectionChapter.Where(wanted)}: it would take away {Plain.Bits(wanted.Gain)} of the {Plain.Bits(CollectionChapter.Doubt(view))} of doubt that are left, and {CollectionChapter.Flips(wanted)}."
                )
            ),
        ];
    }
}
