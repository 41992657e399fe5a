namespace Assay.Core.Reading.Citations;

/// <summary>Finds the works that a text points to.</summary>
/// <remarks>
/// A rules grammar. Read are brackets with newspaper-style, book-style, author-year, legal and archival citations, back
/// references, elided sources, notes and lists of references at the end of a text, and web addresses. A bracket that
/// only explains, dates or places something cites nothing. Fields hold only words of their own item (law 7).
/// <see cref="Citation.Supports"/> stays empty here. Time is linear in the length of the text.
/// </remarks>
public static class CitationReader
{
    /// <summary>Reads every citation of <paramref name="text"/>.</summary>
    /// <param name="text">The text layer of a document.</param>
    /// <param name="card">The document's own particulars, by which self-citations and dates after its own are known.</param>
    public static CitationReading Read(string text, DocumentCard card)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(card);
        var clusters = ClusterFinder.Find(text, out var rejected);
        var citations = new CitationListBuilder(text, card);
        foreach (var cluster in clusters)
            citations.Add(cluster);
        return new CitationReading(citations.Build(), [.. rejected, .. citations.Rejected]);
    }

    /// <summary>Reads one reference, such as a line of a bibliography.</summary>
    /// <param name="line">The reference; nothing but it.</param>
    public static Citation ReadReference(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var work = ReferenceReader.Read(line, 0, line.Length, out var passage);
        var citations = new CitationListBuilder(line, new DocumentCard());
        citations.Add(new Cluster(ClusterKind.Reference, [new CitedItem(passage, work)]));
        return citations.Build()[0];
    }
}
