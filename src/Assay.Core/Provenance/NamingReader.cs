using Assay.Core.Reading;

namespace Assay.Core.Provenance;

/// <summary>Collects whom a document names as its sources: in citations, attributions and speakers.</summary>
internal static class NamingReader
{
    public static List<Naming> Read(DocumentReading reading)
    {
        var namings = new List<Naming>();
        var locator = new StatementLocator(reading.Statements);
        foreach (var citation in reading.Citations.Where(citation => !citation.SelfCitation))
            AddCitation(namings, citation);
        foreach (var attribution in reading.Attributions.Where(attribution => attribution.Source is not null))
            Add(namings, attribution.Source!.Text, null, StatementsIn(locator, attribution));
        foreach (var statement in reading.Statements.Where(IsSpoken))
            Add(namings, statement.Speaker!.Text, null, [statement.Id]);
        return namings;
    }

    private static bool IsSpoken(Statement statement) =>
        statement.Speaker is not null && statement.Commitment != Commitment.Denied;

    private static void AddCitation(List<Naming> namings, Citation citation)
    {
        var date = DateSpan.Parse(citation.Date);
        var fields = new[] { citation.Source, citation.Container, citation.Title, citation.Publisher };
        foreach (var name in fields.Concat(citation.Authors).Where(name => name is not null))
            Add(namings, name!, date, citation.Supports);
    }

    private static void Add(
        List<Naming> namings,
        string name,
        DateSpan? date,
        IReadOnlyList<string> statements
    )
    {
        var words = NameWords.Of(name);
        if (words.Length is > 0 and <= 12)
            namings.Add(new Naming(name, words, date, statements));
    }

    // A report that is named only to be denied is not what the document draws on.
    private static List<string> StatementsIn(StatementLocator locator, Attribution attribution) =>
        [
            .. locator
                .Innermost(attribution.Content.Passage)
                .Where(statement => statement.Commitment != Commitment.Denied)
                .Select(statement => statement.Id),
        ];
}
