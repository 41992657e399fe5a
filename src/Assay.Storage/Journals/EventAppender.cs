using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;

namespace Assay.Storage.Journals;

/// <summary>Appends events and keeps what is computed from them in step, within a transaction of the writer's.</summary>
internal sealed class EventAppender(
    JournalDatabase database,
    DbConnection connection,
    long caseId,
    TimeProvider clock
) : IDisposable
{
    private readonly AppendStatements _sql = new(database, connection);

    private DbTransaction _transaction = null!;
    private JournalHead _head = JournalHead.Empty;
    private long _start;

    /// <summary>Where the journal ends, with what was appended since <see cref="Begin"/>.</summary>
    public JournalHead Head => _head;

    /// <summary>Reads where the journal ends; nobody else writes from here on.</summary>
    public void Begin(DbTransaction transaction)
    {
        _transaction = transaction;
        _head =
            _sql.Head.First(transaction, Rows.Head, caseId)
            ?? throw new JournalTroubleException(
                "The journal has no head: it was never made, or is damaged."
            );
        _start = _head.Number;
    }

    /// <summary>Appends the event of an edit, or says why not; then nothing was changed.</summary>
    public EditOutcome Append(PreparedEdit edit)
    {
        if (Repeat(edit) is { } earlier)
            return earlier;
        var found = edit.Puts.Select(put => Find(put.Entity)).ToImmutableArray();
        var conflicts = edit
            .Puts.Zip(found)
            .Where(pair =>
                pair.First.Expects is { } expected && expected != (pair.Second?.State.Version ?? 0)
            )
            .Select(pair => pair.Second?.State ?? new EntityState(pair.First.Entity, Value: null, 0, 0))
            .ToImmutableArray();
        if (!conflicts.IsEmpty)
            return EditOutcome.Conflict(conflicts);
        if (Unredactable(edit.Edit.Redacts) is { } refusal)
            return EditOutcome.Refused(refusal);

        var @event = Event(edit, found);
        Write(@event);
        Keep(edit);
        for (var i = 0; i < edit.Puts.Length; i++)
            Project(edit.Puts[i], edit.Searched[i], found[i], @event.Number);
        foreach (var number in edit.Edit.Redacts)
            Redact(number);
        _head = new JournalHead(@event.Number, @event.Hash, _head.Tree.With(@event.Hash));
        return EditOutcome.Done(@event.Number);
    }

    /// <summary>Appends an event that was written before, as it was written.</summary>
    /// <param name="event">The event that follows the last one.</param>
    /// <param name="layer">Text layers by their digests, for the index of words.</param>
    /// <exception cref="FormatException">It does not follow, or is not what its hash says.</exception>
    public void Replay(JournalEvent @event, Func<Digest, string?> layer)
    {
        if (@event.Number != _head.Number + 1)
            throw new FormatException($"event {@event.Number} stands where {_head.Number + 1} is wanted");
        var chained = @event with { Previous = _head.Hash };
        if (
            chained.ComputeHash() != chained.Hash
            || chained.Payload is { } payload && Digest.Of(payload) != chained.PayloadDigest
        )
            throw new FormatException($"event {@event.Number} is not what was written: its hash is another");
        Write(chained);
        foreach (var change in chained.Changes())
        {
            Project(
                new EntityPut(change.Entity, change.Value),
                change.Value is null ? null : SearchText.Of(change.Value, layer),
                Find(change.Entity),
                chained.Number
            );
        }

        _head = new JournalHead(chained.Number, chained.Hash, _head.Tree.With(chained.Hash));
    }

    /// <summary>Keeps a content beside the journal.</summary>
    public void Keep(Digest digest, byte[] content) =>
        _sql.AddBlob.Run(_transaction, caseId, digest.Bytes.ToArray(), content);

    /// <summary>Writes where the journal ends now, and gives the number of its last event.</summary>
    public long Finish()
    {
        if (_head.Number > _start)
        {
            _sql.MoveHead.Run(
                _transaction,
                caseId,
                _head.Number,
                _head.Hash.Bytes.ToArray(),
                _head.Tree.ToBytes()
            );
        }

        return _head.Number;
    }

    /// <inheritdoc/>
    public void Dispose() => _sql.Dispose();

    private EditOutcome? Repeat(PreparedEdit edit)
    {
        if (edit.Edit.Request is not { } request)
            return null;
        var earlier = _sql.EventOfRequest.First(_transaction, Rows.Event, caseId, request);
        if (earlier is null)
            return null;
        return edit.IsDoneBy(earlier)
            ? EditOutcome.Repeated(earlier.Number)
            : EditOutcome.Refused(
                $"the request key '{request}' is that of event {earlier.Number}, which did something else"
            );
    }

    private Found? Find(string entity) =>
        _sql.Entity.First(_transaction, row => new Found(row.GetInt64(4), Rows.State(row)), caseId, entity);

    private JournalEvent Event(PreparedEdit edit, ImmutableArray<Found?> found)
    {
        var payload = JournalEvent.PayloadOf(
            edit.Puts.Select(
                (put, i) => new EntityChange(put.Entity, put.Value, found[i]?.State.Version ?? 0)
            ),
            edit.Edit.Redacts
        );
        var @event = new JournalEvent
        {
            Number = _head.Number + 1,
            At = clock
                .GetUtcNow()
                .UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            Who = edit.Edit.Who,
            Kind = edit.Edit.Kind,
            Why = string.IsNullOrWhiteSpace(edit.Edit.Why) ? null : edit.Edit.Why,
            Request = edit.Edit.Request,
            Payload = payload,
            PayloadDigest = Digest.Of(payload),
            Previous = _head.Hash,
            Hash = Digest.Zero,
        };
        return @event with { Hash = @event.ComputeHash() };
    }

    private void Write(JournalEvent @event) =>
        _sql.AddEvent.Run(
            _transaction,
            caseId,
            @event.Number,
            @event.At,
            @event.Who,
            @event.Kind,
            @event.Why,
            @event.Request,
            @event.Payload,
            @event.PayloadDigest.Bytes.ToArray(),
            @event.Hash.Bytes.ToArray()
        );

    private void Keep(PreparedEdit edit)
    {
        for (var i = 0; i < edit.BlobDigests.Length; i++)
            Keep(edit.BlobDigests[i], edit.Edit.Blobs[i].ToArray());
    }

    private void Project(EntityPut put, string? searched, Found? found, long number)
    {
        long id;
        if (found is null)
        {
            id = _sql.AddEntity.First(
                _transaction,
                row => row.GetInt64(0),
                caseId,
                put.Entity,
                put.Value,
                number,
                number
            );
        }
        else
        {
            id = found.Id;
            _sql.ChangeEntity.Run(_transaction, id, put.Value, number);
            if (found.State.Value is not null)
                _sql.ForgetText.Run(_transaction, id);
        }

        _sql.AddChange.Run(_transaction, caseId, put.Entity, number);
        if (searched is not null)
            _sql.IndexText.Run(_transaction, id, searched);
    }

    private string? Unredactable(ImmutableArray<long> numbers)
    {
        foreach (var number in numbers)
        {
            var @event = _sql.Event.First(_transaction, Rows.Event, caseId, number);
            if (@event is null)
                return $"there is no event {number} to redact";
            if (!@event.Redacts().IsEmpty)
                return $"event {number} is itself a redaction, and stays";
        }

        return null;
    }

    /// <summary>Takes the content of an event away, what is computed from it, and the blobs that nothing else names.</summary>
    private void Redact(long number)
    {
        var @event = _sql.Event.First(_transaction, Rows.Event, caseId, number)!;
        foreach (var change in @event.Changes())
        {
            if (Find(change.Entity) is { } found && found.State.Version == number)
            {
                _sql.ForgetText.Run(_transaction, found.Id);
                _sql.ClearEntity.Run(_transaction, found.Id);
            }
        }

        _sql.ClearPayload.Run(_transaction, caseId, number);
        foreach (var digest in BlobNames.In(@event.Payload))
        {
            if (_sql.NamesBlob.First(_transaction, row => row.GetInt64(0), caseId, $"%{digest}%") == 0)
                _sql.DropBlob.Run(_transaction, caseId, digest.Bytes.ToArray());
        }
    }

    private sealed record Found(long Id, EntityState State);
}
