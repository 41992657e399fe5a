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
    public static TraceScene Of(DocumentTable table, TraceModels models, int threads)
    {
        table.Order();
        var copies = new Copies(table);
        var index = new MemoryShingleIndex(table, copies, threads);
        return new TraceScene(
            table,
            copies,
            index,
            new Mentions(table),
            new Boilerplate(table, copies),
            models
        );
    }
}
