using Assay.Core.Provenance;
using Assay.Storage.Segments;

namespace Assay.Tests.Storage.Segments;

/// <summary>A corpus in a store that writes a segment every few documents.</summary>
internal sealed class StoredCorpus(int recent = 50) : ICorpus
{
    private readonly TemporaryStore _folder = new();
    private DocumentStore? _store;

    public int Count => Store.Count;

    private DocumentStore Store =>
        _store ??= DocumentStore.Open(
            _folder.Path,
            new StoreOptions { RecentDocuments = recent, MergeAt = 3 }
        );

    public void Add(string id, string text, DocumentTime time, string? outlet)
    {
        Assert.Equal(AddOutcome.Added, Store.Add(id, text, time, outlet));
        if (Store.Count % 7 == 0)
            Store.Commit();
    }

    public int Expire(DocumentTime before)
    {
        var expired = Store.Expire(before);
        Store.Commit();
        return expired;
    }

    public TraceResult Trace(TraceOptions options)
    {
        Store.Commit();
        return Store.Trace(options, cancellation: TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        _store?.Dispose();
        _folder.Dispose();
    }
}
