using System.Text;
using Assay.Core.Provenance;
using Assay.Core.Provenance.Tracing;
using Assay.Storage.Segments;

namespace Assay.Cli;

/// <summary>Documents that go into a store and are traced with all that is in it.</summary>
internal sealed class StoredCorpus : ITraceCorpus
{
    private readonly TraceRequest _request;
    private readonly TraceOptions _options;
    private readonly DocumentStore _store;
    private readonly HashSet<ulong> _given = [];
    private readonly List<string> _notes = [];
    private StoreTrace? _trace;
    private int _added;

    public StoredCorpus(TraceRequest request, TraceOptions options)
    {
        _request = request;
        _options = options;
        _store = DocumentStore.Open(request.Store!);
        _notes.AddRange(_store.Notes);
        foreach (var id in request.Forget)
        {
            if (!_store.Forget(id))
                _notes.Add($"{request.Store}: there is no document '{id}' to forget");
        }
    }

    public int Count => _store.Count;

    public IEnumerable<string> Notes => _notes;

    public void Add(TextBatch batch)
    {
        var at = 0;
        foreach (var header in batch.Headers)
        {
            var record = batch.Records.Slice(at, header.Length);
            at += header.Length;
            var id = new TokenRecord(record, header.Tokens).Id;
            switch (_store.Add(header, record))
            {
                case AddOutcome.Conflicts:
                    throw new TraceRefusal(
                        $"{_request.Store}: it has another document '{Encoding.UTF8.GetString(id)}'; --forget takes that one out first"
                    );
                case AddOutcome.Added:
                    _added++;
                    break;
            }

            _given.Add(DocumentId.HashOf(id));
        }

        _store.Commit();
    }

    public CorpusTrace Trace(IProgress<double> progress, CancellationToken cancellation)
    {
        if (_request.ExpireHours is { } hours && _store.LastHour is { } last)
        {
            var expired = _store.Expire(DocumentTime.At(last - hours));
            _notes.Add(FormattableString.Invariant($"{_request.Store}: {expired} expired"));
        }

        _store.FinishMerges();
        if (_request.Path is not null)
            _notes.Add(
                FormattableString.Invariant(
                    $"{_request.Store}: {_added} added, {_given.Count - _added} there already, {Count} in all"
                )
            );
        _trace = _store.Run(_options, progress, cancellation);
        return _trace.Trace;
    }

    // Without a path, all that is in the store is asked for.
    public bool IsAskedFor(TracedDocument document) =>
        _request.Path is null || _given.Contains(DocumentId.HashOf(Encoding.UTF8.GetBytes(document.Id)));

    public void Dispose()
    {
        _trace?.Dispose();
        _store.Dispose();
    }
}
