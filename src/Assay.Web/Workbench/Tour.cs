using System.Collections.Immutable;
using System.Globalization;

namespace Assay.Web.Workbench;

/// <summary>The way through a case for somebody who sees it first: a step on each page, in the order of the work.</summary>
internal static class Tour
{
    /// <summary>The pages, and what is said on each.</summary>
    public static ImmutableArray<(string Page, string Path, string Says)> Steps { get; } =
    [
        (
            "Overview",
            "",
            "This is the Trust of 1921–27: an underground that the state itself ran. The question, its rival answers and what stands behind them are here; everything else is in the list of pages."
        ),
        (
            "Documents",
            "/documents",
            "Twelve documents that tell of it. Drop more anywhere on a page. Open the first: what Assay read in it is marked."
        ),
        (
            "Reader",
            "/documents/d1",
            "Each mark is a reading that you may accept, correct or reject, with a reason. Press ? for the keys. Nothing that you reject is lost."
        ),
        (
            "Provenance",
            "/provenance",
            "Who took from whom. Twelve documents, but far fewer origins: confirm or cut a link and watch the number of origins change."
        ),
        (
            "Matrix",
            "/matrix",
            "How likely is each sign under each explanation? Rate in words, numbers or ranges. Nobody sees yours until you submit them. The judgement beside it moves as you rate."
        ),
        (
            "Judgement",
            "/judgement",
            "What it comes to, how sure, and what it hangs on. Try it without an origin, or with the deceiver at work: such switches never touch the case."
        ),
        ("Collect", "/collect", "What to look for next: the question whose answer would tell most."),
        (
            "Journal",
            "/journal",
            "Every change, by whom and why. Each can be taken back; two moments can be compared."
        ),
        ("Report", "/report", "What to hand over, as a page, as Markdown, or printed."),
    ];

    /// <summary>The step that a page's address asks for; <see langword="null"/> outside the tour.</summary>
    public static TourStep? At(WorkbenchPage page)
    {
        if (
            !int.TryParse(
                page.Request.Query["tour"],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
            || number < 1
            || number > Steps.Length
        )
            return null;
        string Address(int step) => Ui.With($"{page.Root}{Steps[step - 1].Path}", "tour", step);
        return new TourStep(
            number,
            Steps[number - 1].Says,
            number > 1 ? Address(number - 1) : null,
            number < Steps.Length ? Address(number + 1) : null,
            number < Steps.Length ? Steps[number].Page : ""
        );
    }
}
