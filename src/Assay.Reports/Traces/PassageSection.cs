using System.Collections.Immutable;
using Assay.Reports.Html;
using Assay.Reports.Words;

namespace Assay.Reports.Traces;

/// <summary>The shared passages of chosen pairs side by side.</summary>
internal static class PassageSection
{
    public static Markup Draw(TraceView view, ImmutableArray<PassagePair> pairs)
    {
        var shown = pairs.Where(pair => TextsOf(view, pair) is not null).ToList();
        if (shown.Count == 0)
            return Markup.None;
        var all = Enumerable.Range(0, view.Documents.Length).Sum(at => view.TakenBy(at).Count());
        var of = all > shown.Count ? $"{Plain.Digits(shown.Count)} of {Plain.Digits(all)}" : "All";
        return Markup.Of(
            $"""
            <section id="passages" aria-labelledby="passages-h">
            <h2 id="passages-h">Shared passages</h2>
            <p>{of} pairs, those first on which most documents hang. Marked: at least five words in a row that both have; the same number is the same passage.</p>
            {Markup.Join(shown.Select(pair => Pair(view, pair)))}</section>

            """
        );
    }

    private static (string Child, string Parent)? TextsOf(TraceView view, PassagePair pair) =>
        view.Report.Texts.TryGetValue(view.Documents[pair.Document].Id, out var child)
        && view.Report.Texts.TryGetValue(view.Documents[pair.Place].Id, out var parent)
            ? (child, parent)
            : null;

    private static Markup Pair(TraceView view, PassagePair pair)
    {
        var (child, parent) = TextsOf(view, pair)!.Value;
        var (document, source) = (view.Documents[pair.Document], view.Documents[pair.Place]);
        var spans = pair.Parent.Shared.Select((span, at) => (Span: span, Number: at + 1)).ToList();
        var hangs =
            pair.Followers == 0
                ? ""
                : $" {Plain.Capital(TraceWords.Figures(pair.Followers, "other document"))} {(pair.Followers == 1 ? "goes" : "go")} back over this link.";
        var left = new PassageText(
            parent,
            [.. spans.Select(each => (each.Span.ParentStart, each.Span.ParentEnd, each.Number))]
        );
        var right = new PassageText(
            child,
            [.. spans.Select(each => (each.Span.Start, each.Span.End, each.Number))]
        );
        return Markup.Of(
            $"""
            <article class="pair">
            <h3>{pair.Document + 1} <bdi>{view.Name(document)}</bdi> {TraceWords.Verb(
                document.Kind
            )} {pair.Place + 1} <bdi>{view.Name(source)}</bdi></h3>
            <p class="under">{Plain.Percent(pair.Parent.Probability)}, {TraceWords.Figures(
                spans.Count,
                "shared passage"
            )} of {Share(
                spans.Sum(each => each.Span.End - each.Span.Start),
                child.Length
            )} of its text.{hangs}</p>
            <div class="side">
            <div><h4>{pair.Place + 1} <bdi>{view.Name(source)}</bdi>, {TimeWords.Of(
                source.Time,
                view.Report.IsDates
            )}</h4><p>{left.Draw()}</p></div>
            <div><h4>{pair.Document + 1} <bdi>{view.Name(document)}</bdi>, {TimeWords.Of(
                document.Time,
                view.Report.IsDates
            )}</h4><p>{right.Draw()}</p></div>
            </div>
            </article>

            """
        );
    }

    private static string Share(int shared, int length) =>
        Plain.Percent(Math.Min(1, (double)shared / Math.Max(1, length)));
}
