namespace Assay.Core.Provenance.Tracing;

/// <summary>Everything that judging one document needs to look at; nothing in it changes while documents are judged.</summary>
internal sealed record TraceScene(
    DocumentTable Table,
    Copies Copies,
    IShingleIndex Index,
    Mentions Mentions,
    Boilerplate Boilerplate,
    WordCounts Words,
    TraceModels Models
)
{
    /// <summary>Puts the documents of a table in order and indexes them in memory.</summary>
    public static TraceScene Of(DocumentTable table, TraceModels models, int threads) =>
        Of(table, models, (documents, copies) => new MemoryShingleIndex(documents, copies, threads));

    /// <summary>Puts the documents of a table in order and takes the index that is given for them.</summary>
    public static TraceScene Of(
        DocumentTable table,
        TraceModels models,
        Func<DocumentTable, Copies, IShingleIndex> index
    )
    {
        table.Order();
        var copies = new Copies(table);
        return Of(table, copies, index(table, copies), models);
    }

    /// <summary>Takes documents that are in order, with what is known of them already.</summary>
    public static TraceScene Of(
        DocumentTable table,
        Copies copies,
        IShingleIndex index,
        TraceModels models
    ) =>
        new(
            table,
            copies,
            index,
            new Mentions(table),
            new Boilerplate(table, copies),
            new WordCounts(table, copies),
            models
        );
}
