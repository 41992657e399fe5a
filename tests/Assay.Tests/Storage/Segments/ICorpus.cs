using Assay.Core.Provenance;

namespace Assay.Tests.Storage.Segments;

/// <summary>A corpus to trace, wherever it is kept.</summary>
internal interface ICorpus : IDisposable
{
    public int Count { get; }

    public void Add(string id, string text, DocumentTime time, string? outlet);

    public int Expire(DocumentTime before);

    public TraceResult Trace(TraceOptions options);
}
