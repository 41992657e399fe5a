using System.Collections.Immutable;
using Assay.Core.Reading;

namespace Assay.Reports.Html.Sections;

/// <summary>One card a document: what it states about itself, and what it does not.</summary>
internal static class DocumentsSection
{
    public static Markup Draw(ReportView view)
    {
        var cards = Markup.Join(view.Detailed.Select(Card));
        var left = view.Documents.Length - view.Detailed.Length;
        var more =
            left > 0
                ? Markup.Of(
                    $"<p>{left} more documents are shown here without card, statements and text; the JSON output has everything.</p>"
                )
                : Markup.None;
        var heading = view.IsOne ? "The document" : "The documents";
        return Markup.Of(
            $"""
            <section id="documents" aria-labelledby="documents-h">
            <h2 id="documents-h">{heading}</h2>
            <p>Only what the file and its words state; nothing is guessed.</p>
            <div class="cards">
            {cards}</div>
            {more}</section>

            """
        );
    }

    private static Markup Card(DocumentReading reading)
    {
        var (document, card) = (reading.Document, reading.Card);
        var title = card.Title is { } stated ? Markup.Words(stated) : Markup.Of($"Document {document.Id}");
        var rows = Markup.Join([
            Row("author", [.. card.Authors], card),
            Row("date", Listed(card.Date), card),
            card.NotBefore is { } earliest
                ? Pair("not before", Markup.Of($"{earliest}, the latest date that it cites"))
                : Markup.None,
            Row("publication", Listed(card.Publication), card),
            Row("volume", Listed(card.Volume), card),
            Row("issue", Listed(card.Issue), card),
            Row("language", Listed(card.Language), card),
            Pair(
                "file",
                Markup.Of(
                    $"{Markup.Words(document.Path)} ({document.Format}, {document.Text.Length} characters)"
                )
            ),
        ]);
        return Markup.Of(
            $"""
            <article class="card" id="{Escaped.Id(document.Id)}-card">
            <h3><span class="docid">{document.Id}</span> {title}</h3>
            <dl>
            {rows}</dl></article>

            """
        );
    }

    private static ImmutableArray<string> Listed(string? stated) => stated is null ? [] : [stated];

    private static Markup Row(string name, ImmutableArray<string> stated, DocumentCard card)
    {
        if (stated.Length > 0)
            return Pair(name, Markup.Join(stated.Select(Markup.Words), $"; "));
        return card.Missing.Contains(name, StringComparer.Ordinal)
            ? Pair(name, Markup.Of($"<em class=\"absent\">not stated</em>"))
            : Markup.None;
    }

    private static Markup Pair(string name, Markup stated) =>
        Markup.Of($"<div><dt>{name}</dt><dd>{stated}</dd></div>\n");
}
