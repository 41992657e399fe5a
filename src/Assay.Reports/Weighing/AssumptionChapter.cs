using System.Collections.Immutable;
using Assay.Reports.Pages;
using Assay.Reports.Words;

namespace Assay.Reports.Weighing;

/// <summary>What was taken for granted, and how much rests on default ratings.</summary>
internal static class AssumptionChapter
{
    public static Chapter Write(WeighView view) =>
        new(
            "assumed",
            "What was taken for granted",
            [.. WeighView.List(view.Judgement.Assumptions), .. Defaults(view)]
        );

    private static IEnumerable<Block> Defaults(WeighView view)
    {
        var indicators = view.Judgement.Indicators;
        if (indicators.IsEmpty)
            yield break;
        var defaults = indicators.Where(item => item.IsDefault).ToImmutableArray();
        yield return new Subheading("Default ratings");
        yield return new Paragraph(
            defaults.IsEmpty
                ? $"No rating is a template's default: {Plain.Percent(view.Judgement.DefaultsShare)} of the judgement's weight rests on defaults."
                : $"{Plain.Percent(view.Judgement.DefaultsShare)} of the judgement's weight rests on default ratings, which come from a template and nobody has confirmed: those of {Plain.Number(defaults.Length)} of {Plain.Count(indicators.Length, "indicator")}."
        );
        if (!defaults.IsEmpty)
            yield return new Bullets([
                .. defaults.Select(item => Line.Of($"{WeighView.Named(item.Id, item.Says)} {"default":t}")),
            ]);
    }
}
