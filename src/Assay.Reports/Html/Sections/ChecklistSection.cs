using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Reports.Words;

namespace Assay.Reports.Html.Sections;

/// <summary>The deception checklist: which of its questions the documents argue at all, with the passages.</summary>
internal static class ChecklistSection
{
    private const int MostQuotes = 6;
    private const int LongestQuote = 240;

    public static Markup Draw(ReportView view)
    {
        var rows = Markup.Join(Enumerable.Range(0, Checklist.Count).Select(index => Row(view, index)));
        var table = Table.Draw(
            "Motive, opportunity and means (MOM), past opposition practices (POP), manipulability of sources (MOSES), evaluation of evidence (EVE)",
            ["List", "Question", "Argued", "Where"],
            rows
        );
        return Markup.Of(
            $"""
            <section id="checklist" aria-labelledby="checklist-h">
            <h2 id="checklist-h">The deception checklist</h2>
            <p>Which questions {(
                view.IsOne ? "the text argues" : "the documents argue"
            )} at all. A question that is not argued is a finding about the text, not about the world.</p>
            {table}</section>

            """
        );
    }

    private static Markup Row(ReportView view, int index)
    {
        var (list, name, asks, _) = Checklist.Questions(
            view.Documents.Length == 0 ? new() : view.Documents[0].Checklist
        )[index];
        var found = view
            .Documents.SelectMany(reading =>
                Checklist
                    .Questions(reading.Checklist)[index]
                    .Marks.Select(mark => (reading.Document.Id, Mark: mark))
            )
            .ToImmutableArray();
        var argued = found.Length == 0 ? Markup.Of($"<strong>not argued</strong>") : Markup.Of($"argued");
        return Markup.Of(
            $"<tr><th scope=\"row\">{list}</th><td>{Plain.Capital(name)}. {asks}</td><td>{argued}</td><td>{Quotes(view, found)}</td></tr>\n"
        );
    }

    private static Markup Quotes(ReportView view, ImmutableArray<(string Document, Mark Mark)> found)
    {
        if (found.Length == 0)
            return Markup.Of($"nowhere");
        var quotes = Markup.Join(
            found
                .Take(MostQuotes)
                .Select(item =>
                    Markup.Of(
                        $"<li>{(view.IsOne ? "" : item.Document + " ")}{Markup.Quote(Plain.Short(item.Mark.Text, LongestQuote))}</li>\n"
                    )
                )
        );
        var left = found.Length - MostQuotes;
        var more =
            left > 0
                ? Markup.Of($"<li>and {Plain.Count(left, "more passage")}, all in the JSON output</li>\n")
                : Markup.None;
        return Markup.Of($"<ul class=\"quotes\">{quotes}{more}</ul>");
    }
}
