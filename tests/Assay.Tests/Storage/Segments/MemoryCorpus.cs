using Assay.Core.Provenance;

namespace Assay.Tests.Storage.Segments;

internal sealed class MemoryCorpus : ICorpus
{
    private readonly Tracer _tracer = new();

    public int Count => _tracer.Count;

    public void Add(string id, string text, DocumentTime time, string? outlet) =>
        _tracer.Add(id, text, time, outlet);

    public int Expire(DocumentTime before) => _tracer.Expire(before);

    public TraceResult Trace(TraceOptions options) =>
        _tracer.Trace(cancellation: TestContext.Current.CancellationToken);

    public void Dispose() { }
}
