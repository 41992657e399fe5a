using System.Collections.Immutable;
using Assay.Core.Provenance;
using Assay.Core.Reading;
using Assay.Reports.Words;

namespace Assay.Reports.Html.Sections;

/// <summary>Who stands behind each claim: voices as they appear against independent origins, and the citations.</summary>
internal static class VoicesSection
{
    public static Markup Draw(ReportView view, Findings findings)
    {
        var central = view.IsOne ? Markup.Join(view.Documents.Select(Central)) : CentralOfMany(view);
        return Markup.Of(
            $"""
            <section id="voices" aria-labelledby="voices-h">
            <h2 id="voices-h">Who stands behind each claim</h2>
            <p>A <dfn>voice</dfn> is a citation, speaker or document that seems to stand behind a statement. An <dfn>origin</dfn> is one that takes from no other: ten papers that repeat one rumour are one origin.</p>
            {central}{Voices(view, findings)}{Markup.Join(
                view.Detailed.Select(reading => Citations(view, reading))
            )}{Unsourced(view)}</section>

            """
        );
    }

    private static Markup Central(DocumentReading reading) =>
        Markup.Of($"<p>{Findings.CitationStatus(reading)}</p>\n");

    private static Markup CentralOfMany(ReportView view)
    {
        var mains = view.Documents.Where(reading => reading.Main is not null).ToImmutableArray();
        var cited = mains
            .Where(reading =>
                reading.Citations.Any(citation =>
                    citation.Supports.Contains(reading.Main!.Id, StringComparer.Ordinal)
                )
            )
            .Select(reading => reading.Document.Id)
            .ToImmutableArray();
        var carry = cited.Length switch
        {
            0 => "none carries a citation of its own",
            1 => $"one carries a citation of its own: {cited[0]}",
            _ => $"{Plain.Number(cited.Length)} carry citations of their own: {Plain.Series(cited)}",
        };
        return Markup.Of($"<p>Of {Plain.Count(mains.Length, "main conclusion")}, {carry}.</p>\n");
    }

    private static Markup Voices(ReportView view, Findings findings)
    {
        var origins = view.Examination.Origins;
        if (origins.Length == 0)
            return Markup.Of($"<p>No statement names a source.</p>\n");
        var rows = ReportView.Rows(origins, 5, counted => Row(view, findings, counted));
        return Table.Draw(
            "Voices as they appear, and independent origins",
            ["No.", "Statement", "Voices", "Origins", "Where it comes from"],
            rows,
            "numbers"
        );
    }

    private static Markup Row(ReportView view, Findings findings, StatementOrigins counted)
    {
        var words =
            counted.Words.Length > 0 ? Markup.Words(Plain.Capital(VisibleText.Line(counted.Words)))
            : counted.Named.Length > 0 ? Markup.Join(counted.Named.Select(Markup.Words), $"; ")
            : Markup.Of($"<em class=\"absent\">none named</em>");
        return Markup.Of(
            $"<tr><th scope=\"row\">{view.Link(counted.Document, counted.Statement)}</th><td>{Markup.Quote(findings.WordsOf(counted))}</td><td class=\"n\">{counted.Apparent}</td><td class=\"n\">{Plain.Figure(counted.Expected)}</td><td>{words}</td></tr>\n"
        );
    }

    private static Markup Citations(ReportView view, DocumentReading reading)
    {
        if (reading.Citations.Length == 0)
            return Markup.None;
        var id = reading.Document.Id;
        var rows = ReportView.Rows(reading.Citations, 4, citation => Citation(view, id, citation));
        var count = Plain.Capital(Plain.Count(reading.Citations.Length, "citation"));
        var caption = view.IsOne ? $"{count}, as written" : $"{count} of {id}, as written";
        return Table.Draw(caption, ["No.", "Citation", "Stands behind", "What is wrong with it"], rows);
    }

    private static Markup Citation(ReportView view, string document, Citation citation)
    {
        var supports =
            citation.Supports.Length == 0
                ? Markup.Of($"<em class=\"absent\">no statement</em>")
                : view.Links(document, citation.Supports);
        var defects = Plain.Series([.. citation.Defects.Select(Plain.Of)]);
        var repeats = citation.Repeats is { } first
            ? Markup.Of($" (see {view.Link(document, first)})")
            : Markup.None;
        var continues = citation.Continues is { } earlier
            ? Markup.Of($"; may be read to continue {view.Link(document, earlier)}")
            : Markup.None;
        return Markup.Of(
            $"<tr><th scope=\"row\">{view.Link(document, citation.Id)}</th><td>{Markup.Quote(citation.Mark.Text)}</td><td>{supports}</td><td>{(defects.Length == 0 ? "nothing found" : defects)}{repeats}{continues}</td></tr>\n"
        );
    }

    private static Markup Unsourced(ReportView view)
    {
        var items = view
            .Documents.Select(reading => (reading.Document.Id, Statements: WithoutSource(view, reading)))
            .Where(item => item.Statements.Length > 0)
            .ToImmutableArray();
        if (items.Length == 0)
            return Markup.Of($"<p>Every statement names a source.</p>\n");
        var count = items.Sum(item => item.Statements.Length);
        var all = view.Documents.Sum(reading => reading.Statements.Length);
        var links = Markup.Join(
            items.Select(item => view.Links(item.Id, item.Statements.Take(ReportView.MostRows))),
            $"; "
        );
        return Markup.Of(
            $"<p><strong>Without any source: {count} of {all} statements.</strong> {links}.</p>\n"
        );
    }

    private static ImmutableArray<string> WithoutSource(ReportView view, DocumentReading reading)
    {
        var cited = reading
            .Citations.SelectMany(citation => citation.Supports)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. reading
                .Statements.Where(statement => statement.Speaker is null && !cited.Contains(statement.Id))
                .Where(statement =>
                    view.OriginsOf(reading.Document.Id, statement.Id) is not { Named.Length: > 0 }
                )
                .Select(statement => statement.Id),
        ];
    }
}
