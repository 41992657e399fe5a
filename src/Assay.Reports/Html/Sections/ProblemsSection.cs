using System.Collections.Immutable;
using Assay.Core.Reading;
using Assay.Reports.Words;

namespace Assay.Reports.Html.Sections;

/// <summary>Everything that was rejected, defective, clipped or unread; nothing is dropped in silence.</summary>
internal static class ProblemsSection
{
    public static Markup Draw(ReportView view)
    {
        var parts = Markup.Join([Unread(view), Warnings(view), Notes(view), Defects(view), Rejected(view)]);
        var none =
            parts.ToString().Length == 0
                ? Markup.Of($"<p>Every input was read, and no mark was rejected or defective.</p>\n")
                : parts;
        return Markup.Of(
            $"""
            <section id="problems" aria-labelledby="problems-h">
            <h2 id="problems-h">What was rejected, defective or not read</h2>
            {none}</section>

            """
        );
    }

    private static Markup Unread(ReportView view) =>
        view.Examination.Unread.Length == 0
            ? Markup.None
            : Table.Draw(
                "Inputs that could not be read",
                ["Input", "Reason"],
                ReportView.Rows(
                    view.Examination.Unread,
                    2,
                    input =>
                        Markup.Of(
                            $"<tr><th scope=\"row\">{Markup.Words(input.Path)}</th><td>{input.Reason}</td></tr>\n"
                        )
                )
            );

    private static Markup Warnings(ReportView view) =>
        Listed("Warnings", [.. view.Examination.Warnings.Select(warning => Markup.Of($"{warning}"))]);

    private static Markup Notes(ReportView view) =>
        Listed(
            "Notes from reading the files",
            [
                .. view.Documents.SelectMany(reading =>
                    reading.Document.Notes.Select(note => Markup.Of($"{reading.Document.Id}: {note}"))
                ),
            ]
        );

    private static Markup Defects(ReportView view) =>
        Listed(
            "Defective citations",
            [
                .. view.Documents.SelectMany(reading =>
                    reading
                        .Citations.Where(citation => citation.Defects.Length > 0)
                        .Select(citation => Defect(view, reading, citation))
                ),
            ]
        );

    private static Markup Defect(ReportView view, DocumentReading reading, Citation citation) =>
        Markup.Of(
            $"{view.Link(reading.Document.Id, citation.Id)} {Plain.Series([.. citation.Defects.Select(Plain.Of)])}: {Markup.Quote(Plain.Short(citation.Mark.Text, 160))}"
        );

    private static Markup Rejected(ReportView view)
    {
        var all = view
            .Documents.SelectMany(reading => reading.Rejected.Select(mark => (reading.Document.Id, mark)))
            .ToImmutableArray();
        return all.Length == 0
            ? Markup.None
            : Table.Draw(
                "Marks that were rejected",
                ["Document", "What", "Why", "Words"],
                ReportView.Rows(
                    all,
                    4,
                    item =>
                        Markup.Of(
                            $"<tr><th scope=\"row\">{item.Id}</th><td>{item.mark.What}</td><td>{item.mark.Why}</td><td>{Markup.Quote(item.mark.Text)}</td></tr>\n"
                        )
                )
            );
    }

    private static Markup Listed(string heading, ImmutableArray<Markup> items)
    {
        if (items.Length == 0)
            return Markup.None;
        var left = items.Length - ReportView.MostRows;
        var more = left > 0 ? Markup.Of($"<li>and {left} more, all in the JSON output</li>\n") : Markup.None;
        return Markup.Of(
            $"<h3>{heading}</h3>\n<ul>\n{Markup.Join(items.Take(ReportView.MostRows).Select(item => Markup.Of($"<li>{item}</li>\n")))}{more}</ul>\n"
        );
    }
}
