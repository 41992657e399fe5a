using System.Collections.Immutable;
using System.Text;
using Assay.Core.Provenance;
using Assay.Core.Provenance.Tracing;

namespace Assay.Storage.Segments;

/// <summary>A corpus of traced documents on disk, open for its one writer.</summary>
/// <remarks>
/// What was added, forgotten or expired is safe once <see cref="Commit"/> has returned; what was not is there as a whole
/// batch or not at all. Answers depend on the documents alone: not on their order, on batches, on when segments were
/// written and merged. docs/method/segments.md has the files byte by byte. Not safe for several threads at once.
/// </remarks>
public sealed class DocumentStore : IDisposable
{
    // So much is written at once even where nobody asks for it.
    private const int MostPending = 1 << 26;

    private readonly StoreFolder _folder;
    private readonly StoreOptions _options;
    private readonly FileStream _lock;
    private readonly StoreContent _content;
    private readonly LogBatch _pending = new();
    private readonly TextBatch _single = new();
    private LogWriter _log;
    private long _logNumber;
    private long _next;
    private SegmentMerge? _merge;
    private bool _hasFailed;

    private DocumentStore(StoreFolder folder, StoreOptions options, FileStream held)
    {
        _folder = folder;
        _options = options;
        _lock = held;
        var manifest = Manifest.Read(folder) ?? Create();
        folder.Sweep(manifest.Files());
        (_content, var replay) = StoreLoader.Load(folder, manifest);
        var name = folder.In(StoreFolder.LogName(manifest.Log));
        (_logNumber, _next) = (manifest.Log, manifest.Next);
        _log = LogWriter.Continue(name, replay);
        if (replay.Torn > 0)
            Notes =
            [
                FormattableString.Invariant(
                    $"{name}: the last {replay.Torn} bytes were no whole batch and were cut off; nobody was told that they are safe"
                ),
            ];
    }

    /// <summary>Number of documents.</summary>
    public int Count => _content.Count;

    /// <summary>What a reader should know about how the store was found, in plain words.</summary>
    public ImmutableArray<string> Notes { get; } = [];

    /// <summary>The last hour at which a document with a known time may have appeared, or <see langword="null"/>.</summary>
    public double? LastHour => _content.LastHour();

    /// <summary>Number of segments, for those who look after a store.</summary>
    public int Segments => _content.Segments.Count;

    /// <summary>Opens a store for writing, and makes it where there is none.</summary>
    /// <param name="folder">The folder that holds it; it holds nothing else.</param>
    /// <param name="options">When segments are written.</param>
    /// <exception cref="DamagedStoreException">A file is not what was written.</exception>
    /// <exception cref="IOException">Another process is writing to it, or the folder holds something else.</exception>
    public static DocumentStore Open(string folder, StoreOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        options ??= new StoreOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MergeAt, 2, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.RecentDocuments, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.RecentBytes, 1, nameof(options));
        Directory.CreateDirectory(folder);
        var files = new StoreFolder(folder);
        files.RefuseOthers();
        var held = files.Lock();
        try
        {
            return new DocumentStore(files, options, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Adds a document. It counts at once, and is safe after <see cref="Commit"/>.</summary>
    /// <param name="id">Distinct among all documents.</param>
    /// <param name="text">Its text; only its words are kept, as hashes with their places.</param>
    /// <param name="time">When it appeared.</param>
    /// <param name="outlet">Where, or <see langword="null"/>.</param>
    public AddOutcome Add(string id, ReadOnlySpan<char> text, DocumentTime time, string? outlet = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        _single.Clear();
        _single.Add(id, text, time, outlet);
        return Add(_single.Headers[0], _single.Records);
    }

    /// <summary>Takes a document out; whether it was there.</summary>
    public bool Forget(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        RefuseAfterFailure();
        var bytes = Encoding.UTF8.GetBytes(id);
        if (!_content.Forget(bytes))
            return false;
        _pending.WriteForget(bytes);
        return true;
    }

    /// <summary>Takes out the documents that are certainly earlier than a time, and says how many.</summary>
    public int Expire(DocumentTime before)
    {
        RefuseAfterFailure();
        var expired = _content.Expire(before.First);
        if (expired > 0)
            _pending.WriteExpire(before.First);
        return expired;
    }

    /// <summary>Returns when all that was done so far is on the disk.</summary>
    /// <remarks>Documents become a segment when there are enough of them, and segments are merged in the background.</remarks>
    public void Commit()
    {
        RefuseAfterFailure();
        Guard(() =>
        {
            WritePending();
            if (
                _content.Recent.Count >= _options.RecentDocuments
                || _content.Recent.Bytes >= _options.RecentBytes
            )
                WriteSegment();
            TakeInMerge(wait: false);
            StartMerge();
        });
    }

    /// <summary>Makes one segment of all documents, without those that were taken out.</summary>
    public void Merge()
    {
        RefuseAfterFailure();
        Guard(() =>
        {
            WritePending();
            TakeInMerge(wait: true);
            if (_content.Recent.Count > 0)
                WriteSegment();
            if (_content.Segments.Count <= 1 && _content.Segments.All(each => each.Dead.Count == 0))
                return;
            _merge = SegmentMerge.Start(_folder, _next++, [.. _content.Segments]);
            TakeInMerge(wait: true);
        });
    }

    /// <summary>Traces all documents.</summary>
    public TraceResult Trace(
        TraceOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        using var run = Run(options ?? new TraceOptions(), progress, cancellation);
        return run.Result(cancellation);
    }

    /// <summary>Closes the store. What was not committed is given up.</summary>
    public void Dispose()
    {
        try
        {
            if (_pending.IsEmpty && !_hasFailed)
                TakeInMerge(wait: true);
            else
                _merge?.Abandon();
        }
        finally
        {
            _log.Dispose();
            _content.Dispose();
            _lock.Dispose();
        }
    }

    internal AddOutcome Add(TextHeader header, ReadOnlySpan<byte> record)
    {
        RefuseAfterFailure();
        header = header with { Outlet = _content.Normal(header.Outlet) };
        var outcome = _content.Judge(header, record);
        if (outcome != AddOutcome.Added)
            return outcome;
        if (_pending.Length > 0 && _pending.Length + (long)record.Length > MostPending)
            Commit();
        _pending.WriteAdd(header, record);
        _content.Add(header, record);
        return outcome;
    }

    /// <summary>Traces all documents without holding the answers.</summary>
    internal StoreTrace Run(
        TraceOptions options,
        IProgress<double>? progress,
        CancellationToken cancellation
    ) => StoreTrace.Run(_content, options, progress, cancellation);

    /// <summary>Commits, and waits until no merge is due any more.</summary>
    internal void FinishMerges() =>
        Guard(() =>
        {
            WritePending();
            TakeInMerge(wait: true);
            for (StartMerge(); _merge is not null; StartMerge())
                TakeInMerge(wait: true);
        });

    private Manifest Create()
    {
        _folder.RefuseOrphans();
        LogWriter.Create(_folder, 1).Dispose();
        var manifest = new Manifest(2, 1, []);
        manifest.Write(_folder);
        return manifest;
    }

    private void WritePending()
    {
        if (_pending.IsEmpty)
            return;
        _log.Write(_pending);
        _pending.Clear();
    }

    // The new segment and an empty log take the place of the old log in one step: the manifest's.
    private void WriteSegment()
    {
        if (_content.LivingRecent > 0)
        {
            var number = _next++;
            using (var view = _content.ViewRecent())
                SegmentWriter.Write(_folder, number, view);
            _content.Add(new LiveSegment(Segment.Open(_folder, number), new DeadList(), 0));
        }

        var old = StoreFolder.LogName(_logNumber);
        _logNumber = _next++;
        _log.Dispose();
        _log = LogWriter.Create(_folder, _logNumber);
        _content.ClearRecent();
        Publish([old]);
    }

    private void StartMerge()
    {
        if (_merge is not null)
            return;
        var due = MergePlan.Next(_content.Segments, _options);
        if (due.Count > 0)
            _merge = SegmentMerge.Start(_folder, _next++, due);
    }

    private void TakeInMerge(bool wait)
    {
        if (_merge is null || !(wait || _merge.IsDone))
            return;
        var merge = _merge;
        _merge = null;
        if (merge.Finish() is { } merged)
            _content.Add(merged);
        foreach (var each in merge.Segments)
            _content.Remove(each);
        Publish([.. merge.Segments.SelectMany(each => each.Entry.Files())]);
    }

    // Saves the lists of the dead that have changed and the manifest; what it no longer names is deleted.
    private void Publish(IEnumerable<string> replaced)
    {
        var unused = replaced.ToList();
        foreach (var each in _content.Segments)
        {
            var before = each.Entry.Dead;
            if (!each.Save(_folder, _next))
                continue;
            _next++;
            if (before > 0)
                unused.Add(StoreFolder.DeadName(before));
        }

        new Manifest(_next, _logNumber, [.. _content.Segments.Select(each => each.Entry)]).Write(_folder);
        foreach (var name in unused)
            _folder.Delete(name);
    }

    // After a failure in the midst of writing, what is in memory may be more than what is on the disk.
    private void Guard(Action write)
    {
        _hasFailed = true;
        write();
        _hasFailed = false;
    }

    private void RefuseAfterFailure()
    {
        if (_hasFailed)
            throw new InvalidOperationException(
                $"{_folder.Path}: writing has failed before; open the store again to go on with what is safe."
            );
    }
}
