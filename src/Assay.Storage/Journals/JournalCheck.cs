using System.Collections.Immutable;
using System.Globalization;

namespace Assay.Storage.Journals;

/// <summary>Checks a journal: the chain of hashes, the contents, what is computed from them, and checkpoints.</summary>
/// <remarks>
/// Everything is computed again from the events; nothing that the writer computed is believed. Without a checkpoint
/// that was kept elsewhere, somebody who can write the file can write another journal that is sound in itself.
/// </remarks>
public sealed class JournalCheck
{
    private const int Page = 5_000;
    private const int MostFaults = 100;

    private readonly Journal _journal;
    private readonly Action<long>? _progress;
    private readonly List<JournalFault> _faults = [];
    private readonly List<Digest> _hashes = [];
    private readonly HashSet<long> _emptied = [];
    private readonly HashSet<long> _redacted = [];
    private readonly Dictionary<string, Replayed> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<Digest, long> _named = [];

    private JournalCheck(Journal journal, Action<long>? progress) =>
        (_journal, _progress) = (journal, progress);

    /// <summary>Checks a journal.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="saved">Checkpoints that were kept elsewhere.</param>
    /// <param name="key">The key that must have signed them; <see langword="null"/> where it is not known.</param>
    /// <param name="progress">Told the number of events read, now and then.</param>
    public static JournalVerdict Of(
        Journal journal,
        ImmutableArray<Checkpoint> saved = default,
        PublicKey? key = null,
        Action<long>? progress = null
    )
    {
        ArgumentNullException.ThrowIfNull(journal);
        var check = new JournalCheck(journal, progress);
        check.Events();
        check.Redactions();
        check.Head();
        check.Kept();
        foreach (var checkpoint in saved.IsDefault ? [] : saved)
            check.Against(checkpoint, key);
        // What is computed from bad events says nothing about where they are bad.
        if (check._faults.TrueForAll(fault => fault.Event == 0))
        {
            check.Entities();
            check.Changes();
        }

        check.Blobs();
        return new JournalVerdict(
            check._hashes.Count,
            check._emptied.Count,
            Tree(check._hashes).Root(),
            [
                .. check
                    ._faults.OrderBy(fault => fault.Event)
                    .ThenBy(fault => fault.Says, StringComparer.Ordinal),
            ]
        );
    }

    private void Events()
    {
        var (last, previous) = (0L, Digest.Zero);
        while (_journal.Events(last, Page) is { Count: > 0 } events)
        {
            foreach (var @event in events)
            {
                if (@event.Number != last + 1)
                    Add(last + 1, $"event {last + 1} is missing: the next one is {@event.Number}");
                Event(@event with { Previous = previous });
                (last, previous) = (@event.Number, @event.Hash);
                _hashes.Add(@event.Hash);
            }

            _progress?.Invoke(last);
        }
    }

    private void Event(JournalEvent @event)
    {
        var number = @event.Number;
        if (@event.ComputeHash() != @event.Hash)
            Add(number, $"event {number} is not what was written: its hash is another");
        if (@event.Payload is null)
            _emptied.Add(number);
        else if (Digest.Of(@event.Payload) != @event.PayloadDigest)
            Add(number, $"what event {number} changed is not what was written");
        try
        {
            Replay(@event);
        }
        catch (Exception fault)
            when (fault
                    is System.Text.Json.JsonException
                        or InvalidOperationException
                        or KeyNotFoundException
                        or FormatException
            )
        {
            Add(number, $"what event {number} changed can't be read: {fault.Message}");
        }
    }

    private void Replay(JournalEvent @event)
    {
        foreach (var change in @event.Changes())
        {
            var before = _entities.GetValueOrDefault(change.Entity)?.Version ?? 0;
            // The event before may have been redacted since, and then what it changed is not known any more.
            if (change.Was != before && !_emptied.Contains(change.Was))
                Add(
                    @event.Number,
                    $"event {@event.Number} says that {change.Entity} was changed last by event {change.Was}, and it was by {before}"
                );
            _entities[change.Entity] = new Replayed(
                @event.Number,
                change.Value is null ? null : Digest.Of(change.Value)
            );
        }

        foreach (var digest in BlobNames.In(@event.Payload))
            _named.TryAdd(digest, @event.Number);
        _redacted.UnionWith(@event.Redacts());
    }

    private void Redactions()
    {
        foreach (var number in _emptied.Where(number => !_redacted.Contains(number)).Order())
            Add(number, $"the content of event {number} is gone, and no event redacts it");
        foreach (var number in _redacted.Where(number => !_emptied.Contains(number)).Order())
            Add(number, $"event {number} was redacted, and its content is there");
    }

    private void Head()
    {
        var (number, hash, tree) = _journal
            .Read(
                "SELECT number, hash, tree FROM head WHERE case_id = @case",
                row => (row.GetInt64(0), Rows.Digest(row, 1), row.GetFieldValue<byte[]>(2)),
                ("case", _journal.CaseId)
            )
            .Single();
        var last = _hashes.Count > 0 ? _hashes[^1] : Digest.Zero;
        if (number > _hashes.Count)
            Add(
                _hashes.Count + 1,
                $"the journal ends at event {_hashes.Count}, and its head says {number}: it was cut off"
            );
        else if (number < _hashes.Count)
            Add(number + 1, $"event {number + 1} and later ones are not known to the head");
        else if (hash != last)
            Add(number, $"the head names another hash for event {number}");
        else if (!tree.AsSpan().SequenceEqual(Tree(_hashes).ToBytes()))
            Add(0, "the Merkle tree in the head is not that of the events");
    }

    private void Entities()
    {
        foreach (
            var state in _journal.Read(
                $"SELECT {Rows.StateColumns} FROM entity WHERE case_id = @case ORDER BY id",
                Rows.State,
                ("case", _journal.CaseId)
            )
        )
        {
            var digest = state.Value is null ? (Digest?)null : Digest.Of(state.Value);
            if (!_entities.Remove(state.Entity, out var replayed))
            {
                // All that is left of a thing whose only event was redacted is its name.
                if (state.Value is not null || !_emptied.Contains(state.Version))
                    Add(state.Version, $"{state.Entity} is in the case, and no event made it");
            }
            else if (
                state.Version != replayed.Version && !_emptied.Contains(state.Version)
                || state.Version == replayed.Version && digest != replayed.Value
                || state.Version != replayed.Version && digest is not null
            )
            {
                Add(
                    Math.Min(state.Version, replayed.Version),
                    $"{state.Entity} is not as event {replayed.Version} left it"
                );
            }
        }

        foreach (var (entity, replayed) in _entities.OrderBy(item => item.Value.Version))
            Add(
                replayed.Version,
                $"{entity} is missing from the case, and event {replayed.Version} left it there"
            );
    }

    private void Changes()
    {
        var count = _journal
            .Read(
                """
                SELECT count(*) FROM change c WHERE c.case_id = @case AND NOT EXISTS (
                  SELECT 1 FROM entity e WHERE e.case_id = c.case_id AND e.key = c.key
                  AND e.first <= c.event AND e.version >= c.event)
                """,
                row => row.GetInt64(0),
                ("case", _journal.CaseId)
            )
            .Single();
        if (count > 0)
            Add(0, $"{count} rows of the history of things belong to none");
    }

    private void Blobs()
    {
        var kept = new HashSet<Digest>();
        foreach (
            var digest in _journal.Read(
                "SELECT digest FROM blob WHERE case_id = @case",
                row => Rows.Digest(row, 0),
                ("case", _journal.CaseId)
            )
        )
        {
            kept.Add(digest);
            if (_journal.Blob(digest) is { } bytes && Digest.Of(bytes) != digest)
                Add(
                    _named.GetValueOrDefault(digest),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the content {digest} is not what was put in"
                    )
                );
        }

        foreach (
            var (digest, number) in _named.Where(item => !kept.Contains(item.Key)).OrderBy(item => item.Value)
        )
        {
            if (!_emptied.Contains(number))
                Add(number, $"the content {digest} that event {number} names is missing");
        }
    }

    private void Kept()
    {
        foreach (var text in _journal.Checkpoints())
        {
            try
            {
                Against(Checkpoint.Parse(text), key: null);
            }
            catch (FormatException fault)
            {
                Add(0, $"a checkpoint beside the journal can't be read: {fault.Message}");
            }
        }
    }

    private void Against(Checkpoint checkpoint, PublicKey? key)
    {
        if (key is not null && !checkpoint.IsSignedBy(key))
            Add(0, $"the checkpoint of {checkpoint.Size} events is not signed by {key.Name}");
        if (!string.Equals(checkpoint.Origin, _journal.Origin, StringComparison.Ordinal))
        {
            Add(0, $"the checkpoint is of another case, {checkpoint.Origin}");
            return;
        }

        if (checkpoint.Size > _hashes.Count)
            Add(
                _hashes.Count + 1,
                $"event {_hashes.Count + 1} is missing: a checkpoint knows {checkpoint.Size} events, and there are {_hashes.Count}"
            );
        if (checkpoint.FirstDifference(_hashes) is var (from, to))
        {
            Add(
                from,
                from == to
                    ? $"event {from} is not the one that the checkpoint of {checkpoint.Size} events knew"
                    : $"events {from} to {to} are not those that the checkpoint of {checkpoint.Size} events knew"
            );
        }
        else if (
            checkpoint.Size <= _hashes.Count
            && Tree(_hashes.Take((int)checkpoint.Size)).Root() != checkpoint.Root
        )
        {
            Add(0, $"the first {checkpoint.Size} events are not those that a checkpoint knew");
        }
    }

    private void Add(long number, string says)
    {
        if (_faults.Count < MostFaults)
            _faults.Add(new JournalFault(number, says));
    }

    private static MerkleFrontier Tree(IEnumerable<Digest> hashes) =>
        hashes.Aggregate(MerkleFrontier.Empty, (tree, hash) => tree.With(hash));

    private sealed record Replayed(long Version, Digest? Value);
}
