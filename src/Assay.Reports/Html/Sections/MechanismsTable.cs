using System.Collections.Immutable;
using Assay.Core.Reading;
using Assay.Reports.Words;

namespace Assay.Reports.Html.Sections;

/// <summary>The mechanisms of the templates that the documents argue, with the words that do.</summary>
internal static class MechanismsTable
{
    private const int MostQuotes = 4;
    private const int LongestQuote = 200;

    public static Markup Draw(ReportView view)
    {
        var found = view
            .Documents.SelectMany(reading =>
                reading.Mechanisms.Select(finding => (reading.Document.Id, finding))
            )
            .ToImmutableArray();
        if (found.Length == 0)
            return Markup.None;
        var rows = ReportView.Rows(found, 3, item => Row(view, item.Id, item.finding));
        return Table.Draw(
            "Mechanisms that are argued, and the words that argue them",
            ["Mechanism", "Points to", "Words"],
            rows
        );
    }

    private static Markup Row(ReportView view, string document, MechanismFinding finding)
    {
        var quotes = Markup.Join(
            finding.Marks.Take(MostQuotes).Select(mark => Markup.Quote(Plain.Short(mark.Text, LongestQuote))),
            $"; "
        );
        var left = finding.Marks.Length - MostQuotes;
        var more = left > 0 ? Markup.Of($" and {Plain.Count(left, "more passage")}") : Markup.None;
        return Markup.Of(
            $"<tr><th scope=\"row\">{Spaced(finding.Mechanism)}</th><td>{Spaced(finding.Indicator)}</td><td>{quotes}{more} {view.Links(document, finding.Statements)}</td></tr>\n"
        );
    }

    // Identifiers of templates are words joined by hyphens.
    private static string Spaced(string identifier) => identifier.Replace('-', ' ');
}
