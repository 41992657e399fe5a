using Assay.Core.Provenance.Tracing;

namespace Assay.Core.Provenance;

/// <summary>Finds out of a corpus who took whose words, and how many origins are left.</summary>
/// <remarks>
/// Documents may be added and expired at any time; each call of <see cref="Trace"/> answers for those that are there.
/// What each step does and what it can't do stands in <c>docs/method/provenance.md</c>. Not safe for several threads
/// at once; it uses several itself.
/// </remarks>
public sealed class Tracer
{
    private readonly TraceOptions _options;
    private readonly Func<DocumentTable, Copies, IShingleIndex> _index;
    private readonly DocumentTable _table;
    private readonly TextBatch _batch = new();

    /// <summary>A tracer that keeps everything in memory.</summary>
    public Tracer(TraceOptions? options = null)
        : this(options ?? new TraceOptions(), new MemoryTokenStore()) { }

    internal Tracer(
        TraceOptions options,
        ITokenStore store,
        Func<DocumentTable, Copies, IShingleIndex>? index = null
    )
    {
        _options = options;
        _index = index ?? ((documents, copies) => new MemoryShingleIndex(documents, copies, options.Threads));
        _table = new DocumentTable(store);
    }

    /// <summary>Number of documents.</summary>
    public int Count => _table.Count;

    /// <summary>Adds a document.</summary>
    /// <param name="id">Distinct among all documents.</param>
    /// <param name="text">Its text; only its words are kept, as hashes with their places.</param>
    /// <param name="time">When it appeared.</param>
    /// <param name="outlet">Where, or <see langword="null"/>.</param>
    public void Add(string id, ReadOnlySpan<char> text, DocumentTime time, string? outlet = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        _batch.Clear();
        _batch.Add(id, text, time, outlet);
        Add(_batch);
    }

    /// <summary>Takes out the documents that are certainly earlier than a time, and says how many.</summary>
    public int Expire(DocumentTime before) => _table.Expire(before);

    /// <summary>Traces all documents.</summary>
    public TraceResult Trace(IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var trace = Run(progress, cancellation);
        return new TraceResult(
            [.. trace.Documents(cancellation)],
            trace.Stories(),
            trace.ExpectedOrigins(),
            trace.Notes()
        );
    }

    internal void Add(TextBatch batch) => _table.Add(batch);

    internal void Add(TextHeader header, long address) => _table.Add(header, address);

    /// <summary>Traces all documents without holding the answers.</summary>
    internal CorpusTrace Run(IProgress<double>? progress, CancellationToken cancellation)
    {
        var scene = TraceScene.Of(_table, TraceModels.Learned, _index);
        return CorpusTrace.Run(scene, _options, progress, cancellation);
    }
}
