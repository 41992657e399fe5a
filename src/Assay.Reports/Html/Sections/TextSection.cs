using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Reading;
using Assay.Reports.Words;

namespace Assay.Reports.Html.Sections;

/// <summary>The full text of each document with its marks, and the list of hedges and qualifiers.</summary>
internal static class TextSection
{
    public static Markup Draw(ReportView view)
    {
        var texts = Markup.Join(
            view.Detailed.Select((reading, index) => Of(view, reading, view.Plans[index]))
        );
        return Markup.Of(
            $"""
            <section id="text" aria-labelledby="text-h">
            <h2 id="text-h">The words themselves</h2>
            <p>Every mark shows its number; hover over it for what it means, or follow the numbers in the tables.</p>
            {Legend}{texts}</section>

            """
        );
    }

    private static Markup Legend =>
        Markup.Of(
            $"""
            <ul class="legend" aria-label="How marks look">
            <li><span class="m m-main" data-n="s1">main conclusion</span></li>
            <li><span class="m m-statement" data-n="s2">statement</span></li>
            <li><span class="m m-hedge" data-n="h1">hedge</span></li>
            <li><span class="m m-qualifier" data-n="q1">qualifier</span></li>
            <li><span class="m m-speaker">speaker</span> <span class="m m-cue" data-n="a1">attributing words</span></li>
            <li><span class="m m-content">what is attributed</span></li>
            <li><span class="m m-citation" data-n="c1">citation</span></li>
            <li><span class="m m-was" data-n="was 1">was</span> <span class="m m-became" data-n="became 1">became</span></li>
            </ul>

            """
        );

    private static Markup Of(ReportView view, DocumentReading reading, TextPlan plan)
    {
        var document = reading.Document;
        var language =
            reading.Card.Language is { } tag && IsTag(tag) ? Markup.Of($" lang=\"{tag}\"") : Markup.None;
        var passages = Markup.Join(
            plan.Windows.Select(window =>
                Markup.Of(
                    $"<div class=\"doc src\" dir=\"auto\"{language}>{Markup.Drawn(document.Text, window, plan.Marks)}</div>\n"
                )
            ),
            $"<p class=\"gap\">Text without marks is left out here.</p>\n"
        );
        return Markup.Of(
            $"""
            <h3 id="{Escaped.Id(document.Id)}-text"><span class="docid">{document.Id}</span> {Markup.Words(
                reading.Card.Title ?? document.Path
            )}</h3>
            {Limits(reading, plan)}{passages}{Marks(view, reading)}
            """
        );
    }

    // A BCP 47 tag from a document may hold anything; only its alphabet is let through.
    private static bool IsTag(string tag) =>
        tag.Length is > 1 and < 36 && tag.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    private static Markup Limits(DocumentReading reading, TextPlan plan)
    {
        if (plan.IsWhole)
            return Markup.None;
        var undrawn =
            plan.Undrawn == 0
                ? ""
                : $" {plan.Undrawn} of its marks are not drawn; the JSON output has them all.";
        return Markup.Of(
            $"<p class=\"note\">This document has {reading.Document.Text.Length} characters and many marks; only the passages around its marks are shown.{undrawn}</p>\n"
        );
    }

    private static Markup Marks(ReportView view, DocumentReading reading)
    {
        ImmutableArray<(Passage Passage, Markup Row)> marks =
        [
            .. reading.Hedges.Select(hedge => Row(view, reading, hedge)),
            .. reading.Qualifiers.Select(qualifier => Row(view, reading, qualifier)),
            .. reading.Attributions.Select(
                (attribution, index) => Row(view, reading, attribution, index + 1)
            ),
        ];
        if (marks.Length == 0)
            return Markup.None;
        var of = view.IsOne ? "" : $" of {reading.Document.Id}";
        var table = Table.Draw(
            $"Hedges, qualifiers and attributions{of}",
            ["No.", "Words", "What they are", "What they do"],
            ReportView.Rows([.. marks.OrderBy(mark => mark.Passage)], 4, mark => mark.Row)
        );
        var open = view.IsOne ? Markup.Of($" open") : Markup.None;
        var count = Plain.Capital(Plain.Count(marks.Length, "mark"));
        return Markup.Of($"<details{open}><summary>{count}{of} explained</summary>\n{table}</details>\n");
    }

    private static (Passage, Markup) Row(ReportView view, DocumentReading reading, Hedge hedge)
    {
        var does = $"readers take it for {Plain.Band(hedge.Low, hedge.High)} ({hedge.Basis})";
        return (hedge.Mark.Passage, Row(view.Link(reading.Document.Id, hedge.Id), hedge.Mark, "hedge", does));
    }

    private static (Passage, Markup) Row(ReportView view, DocumentReading reading, Qualifier qualifier)
    {
        var link = view.Link(reading.Document.Id, qualifier.Id);
        return (qualifier.Mark.Passage, Row(link, qualifier.Mark, "qualifier", Plain.Of(qualifier.Kind)));
    }

    private static (Passage, Markup) Row(
        ReportView view,
        DocumentReading reading,
        Attribution said,
        int number
    )
    {
        var link = view.Link(reading.Document.Id, $"a{number}");
        var does = said.Source is { } source
            ? $"on the word of {source.Text}"
            : "on nobody's word that is named";
        return (said.Cue.Passage, Row(link, said.Cue, "attribution", does));
    }

    private static Markup Row(Markup link, Mark mark, string kind, string does) =>
        Markup.Of(
            $"<tr><th scope=\"row\">{link}</th><td>{Markup.Quote(mark.Text)}</td><td>{kind}</td><td><bdi>{does}</bdi></td></tr>\n"
        );
}
