using System.Collections.Immutable;
using Assay.Core.Reading;
using Assay.Reports.Words;

namespace Assay.Reports.Html.Sections;

/// <summary>What the documents claim: the main conclusion in its own words, its hedges, and every statement.</summary>
internal static class ClaimsSection
{
    private const int LongestQuote = 400;

    public static Markup Draw(ReportView view)
    {
        var parts = Markup.Join(view.Documents.Select(reading => Of(view, reading)));
        return Markup.Of(
            $"""
            <section id="claims" aria-labelledby="claims-h">
            <h2 id="claims-h">What is claimed</h2>
            {parts}</section>

            """
        );
    }

    private static Markup Of(ReportView view, DocumentReading reading)
    {
        var id = reading.Document.Id;
        var heading = view.IsOne
            ? Markup.None
            : Markup.Of(
                $"<h3><span class=\"docid\">{id}</span> {Markup.Words(reading.Card.Title ?? reading.Document.Path)}</h3>\n"
            );
        return Markup.Of($"{heading}{Main(view, reading)}{Statements(view, reading)}");
    }

    private static Markup Main(ReportView view, DocumentReading reading)
    {
        if (reading.Main is not { } main)
            return Markup.Of($"<p>No main conclusion was found.</p>\n");
        var text = reading.Document.Text;
        var hedges = reading
            .Hedges.Where(hedge => main.Hedges.Contains(hedge.Id, StringComparer.Ordinal))
            .ToImmutableArray();
        var hedging =
            hedges.Length == 0
                ? Markup.Of($"<p>No hedge stands on it.</p>\n")
                : Markup.Of(
                    $"<ul class=\"hedges\">\n{Markup.Join(hedges.Select(hedge => Hedge(view, reading, hedge)))}</ul>\n"
                );
        return Markup.Of(
            $"""
            <blockquote class="main src"><p><bdi>{main.Passage.In(text)}</bdi></p></blockquote>
            <p class="under">The main conclusion, {view.Link(reading.Document.Id, main.Id)}, {Plain.Of(
                main.Commitment
            )}{Speaker(main)}{RungOf(main)}.</p>
            {hedging}
            """
        );
    }

    private static Markup Hedge(ReportView view, DocumentReading reading, Hedge hedge) =>
        Markup.Of(
            $"<li>{view.Link(reading.Document.Id, hedge.Id)} {Markup.Quote(hedge.Mark.Text)}: readers take it for {Plain.Band(hedge.Low, hedge.High)} <span class=\"basis\">({hedge.Basis})</span></li>\n"
        );

    private static Markup Statements(ReportView view, DocumentReading reading)
    {
        if (reading.Statements.Length == 0)
            return Markup.Of($"<p>No statement was found.</p>\n");
        var id = reading.Document.Id;
        var text = reading.Document.Text;
        var rows = ReportView.Rows(
            reading.Statements,
            4,
            statement =>
                Markup.Of(
                    $"""
                    <tr><th scope="row">{view.Link(id, statement.Id)}</th><td>{Markup.Quote(
                        Plain.Short(statement.Passage.In(text), LongestQuote)
                    )}</td><td>{Plain.Of(statement.Commitment)}{Speaker(statement)}</td><td>{Hedges(
                        view,
                        reading,
                        statement
                    )}</td></tr>

                    """
                )
        );
        var table = Table.Draw(
            view.IsOne
                ? "Every statement, and how the text stands to it"
                : $"Every statement of {id}, and how it stands to it",
            ["No.", "Statement", "How it is said", "Hedges"],
            rows,
            "statements"
        );
        var count = Plain.Capital(Plain.Count(reading.Statements.Length, "statement"));
        return Markup.Of($"<details open><summary>{count}</summary>\n{table}</details>\n");
    }

    private static Markup Hedges(ReportView view, DocumentReading reading, Statement statement) =>
        statement.Hedges.Length == 0 ? Markup.Of($"none") : view.Links(reading.Document.Id, statement.Hedges);

    private static Markup Speaker(Statement statement) =>
        statement.Speaker is { } speaker ? Markup.Of($": {Markup.Words(speaker.Text)}") : Markup.None;

    private static string RungOf(Statement statement) =>
        statement.Rung is { } rung ? $"; on the claim ladder: {Plain.Term(rung)}" : "";
}
