using System.Collections.Immutable;
using Assay.Core.Reading;

namespace Assay.Core.Provenance;

/// <summary>Finds who took from whom among the documents of one examination.</summary>
/// <remarks>
/// Whose words a document has is traced (<see cref="Tracer"/>), with the dates and outlets of the cards; a name of the
/// source's title or author counts beside. A document that names another as the source of its statements without
/// sharing text is linked to it as well. Links never close a circle, and the result does not depend on the order of the
/// documents given. The rules and what they can't do stand in <c>docs/method/provenance.md</c>.
/// </remarks>
public static class DerivationReader
{
    /// <summary>Reads the derivations, in order of the document that took, then of the one taken from.</summary>
    /// <param name="documents">The readings, with distinct document identifiers.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ImmutableArray<Derivation> Read(
        ImmutableArray<DocumentReading> documents,
        CancellationToken cancellation = default
    )
    {
        // A document alone takes from none.
        if (documents.Length < 2)
            return [];
        var corpus = new Corpus(documents);
        var names = new NameBook(corpus.Documents);
        var graph = new AncestryGraph(corpus.Documents.Length);
        var found = TextLinks
            .Read(corpus, names, graph, cancellation)
            .Select(link => DerivationWriter.Text(corpus, link))
            .ToList();
        found.AddRange(CitedReader.Read(corpus, names, graph, found));
        return
        [
            .. found
                .OrderBy(derivation => derivation.Document.Length)
                .ThenBy(derivation => derivation.Document, StringComparer.Ordinal)
                .ThenBy(derivation => derivation.Of.Length)
                .ThenBy(derivation => derivation.Of, StringComparer.Ordinal),
        ];
    }
}
