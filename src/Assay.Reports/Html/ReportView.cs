using System.Collections.Immutable;
using Assay.Core.Judging;
using Assay.Core.Provenance;
using Assay.Core.Reading;

namespace Assay.Reports.Html;

/// <summary>An examination with what every section of a report looks up in it.</summary>
internal sealed class ReportView
{
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), StatementOrigins> _origins = [];
    private readonly HashSet<string> _cards;

    public ReportView(Examination examination)
    {
        Examination = examination;
        Detailed = [.. examination.Documents.Take(MostDocuments)];
        Plans = [.. Detailed.Select(TextPlan.Of)];
        _cards = Detailed.Select(reading => reading.Document.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var mark in Plans.SelectMany(plan => plan.Marks))
            _anchors.Add(mark.Id);
        foreach (var origins in examination.Origins)
            _origins.TryAdd((origins.Document, origins.Statement), origins);
    }

    /// <summary>Most rows of one table; what is left out is said.</summary>
    public static int MostRows => 500;

    public Examination Examination { get; }

    public ImmutableArray<DocumentReading> Documents => Examination.Documents;

    /// <summary>Most documents that are shown with card, statements and text.</summary>
    public static int MostDocuments => 200;

    /// <summary>The documents that are shown with card, statements and text.</summary>
    public ImmutableArray<DocumentReading> Detailed { get; }

    /// <summary>What is shown of the text of each detailed document.</summary>
    public ImmutableArray<TextPlan> Plans { get; }

    public bool IsOne => Documents.Length == 1;

    /// <summary>The voices behind a statement, where they were counted.</summary>
    public StatementOrigins? OriginsOf(string document, string statement) =>
        _origins.GetValueOrDefault((document, statement));

    /// <summary>A document's identifier, linked to its card where it has one.</summary>
    public Markup Card(string document) =>
        _cards.Contains(document)
            ? Markup.Of($"<a class=\"ref\" href=\"#{Escaped.Id(document)}-card\">{document}</a>")
            : Markup.Of($"<span class=\"ref\">{document}</span>");

    /// <summary>The short name of a mark, linked to its place in the full text where it is drawn there.</summary>
    public Markup Link(string document, string mark) => Link(document, mark, mark);

    /// <summary>A mark's short name under which its place in the full text is linked.</summary>
    public Markup Link(string document, string mark, string shown)
    {
        var id = DocumentMarks.Id(document, mark);
        var name = IsOne ? shown : $"{document} {shown}";
        return _anchors.Contains(id)
            ? Markup.Of($"<a class=\"ref\" href=\"#{id}\">{name}</a>")
            : Markup.Of($"<span class=\"ref\">{name}</span>");
    }

    /// <summary>Links to several marks.</summary>
    public Markup Links(string document, IEnumerable<string> marks) =>
        Markup.Join(marks.Select(mark => Link(document, mark)), $", ");

    /// <summary>Rows of a table, cut at the most that a report shows, with a last row that says what is left out.</summary>
    public static Markup Rows<T>(ImmutableArray<T> items, int columns, Func<T, Markup> row)
    {
        var rows = Markup.Join(items.Take(MostRows).Select(row));
        var left = items.Length - MostRows;
        return left <= 0
            ? rows
            : Markup.Of(
                $"{rows}<tr><td colspan=\"{columns}\">{left} more are left out here; the JSON output has them all.</td></tr>"
            );
    }
}
