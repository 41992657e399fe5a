namespace Assay.Core.Provenance;

/// <summary>Links a document to one that it names as the source of its statements, where no text is shared.</summary>
internal static class CitedReader
{
    // A name that fits more documents than this points to none of them.
    private const int MostFitting = 3;

    public static IEnumerable<Derivation> Read(
        Corpus corpus,
        NameBook names,
        AncestryGraph graph,
        IReadOnlyCollection<Derivation> known
    )
    {
        var linked = known.Select(link => (link.Document, link.Of)).ToHashSet();
        var hasWords = known.Select(link => link.Document).ToHashSet(StringComparer.Ordinal);
        for (var child = 0; child < corpus.Documents.Length; child++)
        {
            if (!corpus.LeadsItself(child) || Strongest(corpus, names, child) is not { } source)
                continue;
            var ids = (corpus.Documents[child].Document.Id, corpus.Documents[source.Of].Document.Id);
            if (
                source.Dependence >= TextLinks.LeastListed
                && !linked.Contains(ids)
                && graph.TryAdd(child, source.Of)
            )
                yield return DerivationWriter.Cited(corpus, source, hasWords.Contains(ids.Item1));
        }
    }

    private static CitedSource? Strongest(Corpus corpus, NameBook names, int child)
    {
        var statements = corpus.Documents[child].Statements.Length;
        var sources = new SortedDictionary<int, CitedSource>();
        foreach (var naming in NamingReader.Read(corpus.Documents[child]))
        {
            var fitting = Earlier(corpus, names.Fitting(naming), child);
            if (fitting.Count > MostFitting)
                continue;
            foreach (var rank in fitting)
            {
                if (!sources.TryGetValue(rank, out var source))
                    sources.Add(
                        rank,
                        source = new CitedSource(
                            child,
                            rank,
                            naming.Text,
                            new SortedSet<string>(StringComparer.Ordinal),
                            statements
                        )
                    );
                source.Statements.UnionWith(naming.Statements);
            }
        }

        return sources.Values.OrderByDescending(source => source.Dependence).FirstOrDefault();
    }

    private static List<int> Earlier(Corpus corpus, List<int> ranks, int child) =>
        [
            .. ranks
                .Where(rank => rank != child && corpus.LeadsItself(rank))
                .Where(rank => !corpus.Dates[child].IsBefore(corpus.Dates[rank])),
        ];
}
