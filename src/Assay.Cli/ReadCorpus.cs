using Assay.Core.Provenance;
using Assay.Core.Provenance.Tracing;
using Assay.Storage.Segments;

namespace Assay.Cli;

/// <summary>All that is in a store, while another process may be writing to it.</summary>
internal sealed class ReadCorpus(string store, TraceOptions options) : ITraceCorpus
{
    private readonly StoreReader _reader = StoreReader.Open(store);
    private StoreTrace? _trace;

    public int Count => _reader.Count;

    public IEnumerable<string> Notes => [];

    public void Add(TextBatch batch) =>
        throw new InvalidOperationException("A store that was opened to be read takes no documents.");

    public CorpusTrace Trace(IProgress<double> progress, CancellationToken cancellation)
    {
        _trace = _reader.Run(options, progress, cancellation);
        return _trace.Trace;
    }

    public bool IsAskedFor(TracedDocument document) => true;

    public void Dispose()
    {
        _trace?.Dispose();
        _reader.Dispose();
    }
}
