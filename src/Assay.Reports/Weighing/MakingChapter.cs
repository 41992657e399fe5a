using Assay.Reports.Pages;

namespace Assay.Reports.Weighing;

/// <summary>How the report was made, so that anybody can make it again and get the same bytes.</summary>
internal static class MakingChapter
{
    public static Chapter Write(WeighView view) =>
        new(
            "making",
            "How this was made",
            [
                new Paragraph(
                    Line.Of(
                        $"By Assay {view.Version:w}, by rules alone. Probabilities are exact inference at the numbers used; ranges are over {view.Judgement.Draws} draws of the ratings with seed {view.Judgement.Seed}. The same case and seed give the same report."
                    )
                ),
                new Paragraph(
                    $"The words are those of {view.Table.Says}: {LikelihoodChapter.Bands(view.Table)}. Exactly 0 % and 100 % have no word: they follow from the assumptions."
                ),
                new Paragraph(
                    "This report says what this case supports under the assumptions printed here. It does not say that anybody did anything."
                ),
            ]
        );
}
