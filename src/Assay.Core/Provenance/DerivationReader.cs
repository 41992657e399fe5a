using System.Collections.Immutable;
using Assay.Core.Reading;

namespace Assay.Core.Provenance;

/// <summary>Finds who took from whom among the documents of one examination.</summary>
/// <remarks>
/// Of the documents that are not known to be later, the one that shares most runs of five words is taken for the
/// parent, twice as readily when the document names it. A document has at most one parent by text; a document that
/// names another as the source of its statements without sharing text is linked to it as well. Links never close a
/// circle, and the result does not depend on the order of the documents given. The rule and its weights are stated in
/// <c>docs/method/provenance.md</c>; what it can't do stands there too.
/// </remarks>
public static class DerivationReader
{
    /// <summary>Reads the derivations, in order of the document that took, then of the one taken from.</summary>
    /// <param name="documents">The readings, with distinct document identifiers.</param>
    public static ImmutableArray<Derivation> Read(ImmutableArray<DocumentReading> documents)
    {
        var corpus = new Corpus(documents);
        var names = new NameBook(corpus.Documents);
        var graph = new AncestryGraph(corpus.Documents.Length);
        var found = new List<Derivation>();
        found.AddRange(Copies(corpus, graph));
        found.AddRange(Texts(corpus, names, graph));
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

    private static IEnumerable<Derivation> Copies(Corpus corpus, AncestryGraph graph)
    {
        for (var rank = 0; rank < corpus.Documents.Length; rank++)
        {
            var leader = corpus.LeaderOf[rank];
            if (leader != rank && corpus.Texts[leader].Count > 0 && graph.TryAdd(rank, leader))
                yield return DerivationWriter.Copy(corpus, rank, leader);
        }
    }

    private static IEnumerable<Derivation> Texts(Corpus corpus, NameBook names, AncestryGraph graph)
    {
        var finder = new CandidateFinder(corpus, names);
        var candidates = Enumerable
            .Range(0, corpus.Documents.Length)
            .Where(corpus.LeadsItself)
            .Select(finder.Find)
            .Where(list => list.Count > 0)
            .ToList();

        // Links in known order can't close a circle among themselves, so they come first; then the firmest of the others.
        var queue = candidates
            .OrderByDescending(list => list[0].IsOrdered)
            .ThenByDescending(list => list[0].Rating)
            .ThenByDescending(list => list[0].Containment)
            .ThenByDescending(list => list[0].Child);
        foreach (var list in queue)
        {
            var parent = list.Find(candidate =>
                candidate.Dependence >= EvidenceWeights.LeastListed
                && graph.TryAdd(candidate.Child, candidate.Of)
            );
            if (parent is not null)
                yield return DerivationWriter.Text(corpus, parent);
        }
    }
}
