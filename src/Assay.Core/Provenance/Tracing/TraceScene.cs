namespace Assay.Core.Provenance.Tracing;

/// <summary>Everything that judging one document needs to look at; nothing in it changes while documents are judged.</summary>
internal sealed record TraceScene(
    DocumentTable Table,
    Copies Copies,
    IShingleIndex Index,
    Mentions Mentions,
    Boilerplate Boilerplate,
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
        return new TraceScene(
            table,
            copies,
            index(table, copies),
            new Mentions(table),
            new Boilerplate(table, copies),
            models
        );
    }
}
