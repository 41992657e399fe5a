using Assay.Core.Provenance;
using Assay.Core.Provenance.Tracing;

namespace Assay.Cli;

/// <summary>Documents that are kept for one run.</summary>
internal sealed class PassingCorpus : ITraceCorpus
{
    private readonly MappedTokenStore _records = new();
    private readonly Tracer _tracer;

    public PassingCorpus(TraceOptions options) => _tracer = new Tracer(options, _records);

    public int Count => _tracer.Count;

    public IEnumerable<string> Notes => [];

    public void Add(TextBatch batch) => _tracer.Add(batch);

    public CorpusTrace Trace(IProgress<double> progress, CancellationToken cancellation) =>
        _tracer.Run(progress, cancellation);

    public bool IsAskedFor(TracedDocument document) => true;

    public void Dispose() => _records.Dispose();
}
