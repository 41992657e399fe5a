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
        var conclusions = view.IsOne
            ? Markup.Join(view.Documents.Select(reading => Main(view, reading)))
            : Mains(view);
        var statements = Markup.Join(view.Detailed.Select(reading => Statements(view, reading)));
        return Markup.Of(
            $"""
            <section id="claims" aria-labelledby="claims-h">
            <h2 id="claims-h">What is claimed</h2>
            {conclusions}{statements}</section>

            """
        );
    }

    private static Markup Mains(ReportView view)
    {
        var rows = ReportView.Rows(view.Documents, 4, reading => MainRow(view, reading));
        return Table.Draw(
            "The main conclusion of each document",
            ["Document", "Main conclusion", "How it is said", "Its hedges"],
            rows,
            "statements"
        );
    }

    private static Markup MainRow(ReportView view, DocumentReading reading)
    {
        var id = reading.Document.Id;
        if (reading.Main is not { } main)
            return Markup.Of(
                $"<tr><th scope=\"row\">{id}</th><td colspan=\"3\"><em class=\"absent\">none found</em></td></tr>\n"
            );
        var hedges = HedgesOn(reading, main);
        var hedging =
            hedges.Length == 0
                ? Markup.Of($"none")
                : Markup.Join(
                    hedges.Select(hedge =>
                        Markup.Of($"{Markup.Quote(hedge.Mark.Text)}: {Plain.Band(hedge.Low, hedge.High)}")
                    ),
                    $"; "
                );
        return Markup.Of(
            $"<tr><th scope=\"row\">{view.Link(id, main.Id)}</th><td>{Markup.Quote(Plain.Short(main.Passage.In(reading.Document.Text), LongestQuote))}</td><td>{Plain.Of(main.Commitment)}{Speaker(main)}{RungOf(main)}</td><td>{hedging}</td></tr>\n"
        );
    }

    private static ImmutableArray<Hedge> HedgesOn(DocumentReading reading, Statement statement) =>
        [.. reading.Hedges.Where(hedge => statement.Hedges.Contains(hedge.Id, StringComparer.Ordinal))];

    private static Markup Main(ReportView view, DocumentReading reading)
    {
        if (reading.Main is not { } main)
            return Markup.Of($"<p>No main conclusion was found.</p>\n");
        var hedges = HedgesOn(reading, main);
        var hedging =
            hedges.Length == 0
                ? Markup.Of($"<li>No hedge stands on it.</li>\n")
                : Markup.Join(hedges.Select(hedge => Hedge(view, reading, hedge)));
        var limits = reading
            .Qualifiers.Where(qualifier => main.Passage.Contains(qualifier.Mark.Passage))
            .Select(qualifier => Qualifier(view, reading, qualifier));
        var said = Markup.Of($"{Plain.Of(main.Commitment)}{Speaker(main)}{RungOf(main)}");
        return Markup.Of(
            $"""
            <blockquote class="main src"><p><bdi>{main.Passage.In(
                reading.Document.Text
            )}</bdi></p></blockquote>
            <p class="under">The main conclusion, {view.Link(reading.Document.Id, main.Id)}, {said}.</p>
            <ul class="hedges">
            {hedging}{Markup.Join(limits)}</ul>

            """
        );
    }

    private static Markup Qualifier(ReportView view, DocumentReading reading, Qualifier qualifier) =>
        Markup.Of(
            $"<li>{view.Link(reading.Document.Id, qualifier.Id)} {Markup.Quote(qualifier.Mark.Text)}: {Plain.Of(qualifier.Kind)}</li>\n"
        );

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
                    <tr><th scope="row">{view.Link(id, statement.Id)}{Tag(statement)}</th><td>{Markup.Quote(
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
        var (open, of) = view.IsOne ? (Markup.Of($" open"), "") : (Markup.None, $" of {id}");
        return Markup.Of($"<details{open}><summary>{count}{of}</summary>\n{table}</details>\n");
    }

    private static Markup Tag(Statement statement) =>
        statement.IsMain ? Markup.Of($" <span class=\"tag\">main</span>") : Markup.None;

    private static Markup Hedges(ReportView view, DocumentReading reading, Statement statement) =>
        statement.Hedges.Length == 0 ? Markup.Of($"none") : view.Links(reading.Document.Id, statement.Hedges);

    private static Markup Speaker(Statement statement) =>
        statement.Speaker is { } speaker ? Markup.Of($": {Markup.Words(speaker.Text)}") : Markup.None;

    private static string RungOf(Statement statement) =>
        statement.Rung is { } rung ? $"; on the claim ladder: {Plain.Term(rung)}" : "";
}
