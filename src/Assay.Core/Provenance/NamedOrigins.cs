namespace Assay.Core.Provenance;

/// <summary>Counts the independent origins among names, some of which may be documents of the same examination.</summary>
internal sealed class NamedOrigins(Corpus corpus, DependenceGraph graph)
{
    private readonly NameBook _names = new(corpus.Documents);

    /// <summary>One for each name, but documents that took from each other are counted as the graph has them.</summary>
    public double Expected(string document, IReadOnlyList<Naming> named)
    {
        var present = new SortedSet<string>(StringComparer.Ordinal);
        var elsewhere = 0;
        foreach (var name in named)
        {
            var fitting = _names.Fitting(name);
            if (fitting.Count == 1)
                present.Add(corpus.Documents[fitting[0]].Document.Id);
            else
                elsewhere++;
        }

        present.Remove(document);
        return elsewhere + graph.Origins(present);
    }
}
