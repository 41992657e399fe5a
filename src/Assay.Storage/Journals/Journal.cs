using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;

namespace Assay.Storage.Journals;

/// <summary>The journal of one case: an append-only sequence of events, and the state of the case computed from it.</summary>
/// <remarks>
/// Safe for many threads. Reads see the last commit; edits go through one writer, which commits those that wait
/// together, and are acknowledged when they are on the disk.
/// </remarks>
public sealed class Journal : IDisposable
{
    private readonly JournalDatabase _database;
    private readonly TimeProvider _clock;
    private readonly long _caseId;
    private readonly Lock _gate = new();
    private JournalWriter? _writer;
    private TaskCompletionSource<long> _next = NewSignal();

    private Journal(JournalDatabase database, long caseId, string name, TimeProvider clock)
    {
        _database = database;
        _caseId = caseId;
        Name = name;
        _clock = clock;
    }

    /// <summary>The identifier that the case got when it was made: 32 hexadecimal digits.</summary>
    public string Name { get; }

    /// <summary>What checkpoints call the journal.</summary>
    public string Origin => $"assay/{Name}";

    /// <summary>Begins the journal of a new case in a database.</summary>
    public static Journal Create(JournalDatabase database, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(clock);
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        return Asking(
            database,
            () =>
            {
                using var connection = database.OpenWriter();
                using var insert = new Statement(
                    connection,
                    "INSERT INTO head(name, number, hash, tree) VALUES (@name, 0, @hash, @tree)",
                    "name",
                    "hash",
                    "tree"
                );
                insert.Run(transaction: null, name, Digest.Zero.Bytes.ToArray(), Array.Empty<byte>());
                return Open(database, name, clock);
            }
        );
    }

    /// <summary>Opens the journal of a case.</summary>
    /// <param name="database">Where it lies.</param>
    /// <param name="name">The identifier of the case; <see langword="null"/> where the database has one case.</param>
    /// <param name="clock">The time of events to come.</param>
    /// <exception cref="JournalTroubleException">There is no such case, or it can't be read.</exception>
    public static Journal Open(JournalDatabase database, string? name, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(clock);
        var heads = Asking(
            database,
            () =>
            {
                using var connection = database.OpenReader();
                using var select = new Statement(
                    connection,
                    "SELECT case_id, name FROM head ORDER BY case_id"
                );
                return select.All(transaction: null, row => (Id: row.GetInt64(0), Name: row.GetString(1)));
            }
        );
        if (name is not null)
            heads.RemoveAll(head => !string.Equals(head.Name, name, StringComparison.Ordinal));
        return heads switch
        {
            [var only] => new Journal(database, only.Id, only.Name, clock),
            [] => throw new JournalTroubleException(
                name is null ? "there is no case in it" : $"there is no case {name}"
            ),
            _ => throw new JournalTroubleException($"there are {heads.Count} cases, and one must be named"),
        };
    }

    /// <summary>Does an edit: all of it or nothing, and on the disk when the task ends.</summary>
    /// <exception cref="JournalTroubleException">The disk or the server fails; nothing of the edit was kept.</exception>
    public async Task<EditOutcome> EditAsync(CaseEdit edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return PreparedEdit.Of(edit, out var refusal) is { } prepared
            ? await Writer().Write(prepared).ConfigureAwait(false)
            : EditOutcome.Refused(refusal!);
    }

    /// <summary>Takes an event back by a new one that gives everything it changed the content of before.</summary>
    /// <remarks>Where somebody changed one of these things since, it is a conflict, and nothing is done.</remarks>
    public async Task<EditOutcome> UndoAsync(long number, string who, string? why, string? request = null)
    {
        var @event = Events(number - 1, 1).FirstOrDefault(item => item.Number == number);
        if (@event is null)
            return EditOutcome.Refused($"there is no event {number}");
        if (@event.Payload is null || !@event.Redacts().IsEmpty)
            return EditOutcome.Refused(
                $"event {number} took something away for good, or was itself taken away"
            );
        var puts = @event
            .Changes()
            .Select(change => new EntityPut(change.Entity, ValueAt(change.Entity, change.Was), number));
        return await EditAsync(
                new CaseEdit
                {
                    Who = who,
                    Kind = "event.undone",
                    Why = why ?? $"takes back event {number.ToString(CultureInfo.InvariantCulture)}",
                    Request = request,
                    Puts = [.. puts],
                }
            )
            .ConfigureAwait(false);
    }

    /// <summary>Where the journal ends.</summary>
    public JournalHead Head() =>
        Read("SELECT number, hash, tree FROM head WHERE case_id = @case", Rows.Head, ("case", _caseId))
            .Single();

    /// <summary>Events in order.</summary>
    /// <param name="after">The number after which to begin.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<JournalEvent> Events(long after, int most)
    {
        // One row more than asked for, so that each event knows the hash before it.
        var rows = Read(
            $"""
            SELECT {Rows.EventColumns} FROM event WHERE case_id = @case AND number >= @after
            ORDER BY number LIMIT @limit
            """,
            Rows.Event,
            ("case", _caseId),
            ("after", after),
            ("limit", (long)most + 1)
        );
        var start = rows is [{ } first, ..] && first.Number == after ? 1 : 0;
        var events = new List<JournalEvent>(rows.Count);
        for (var i = start; i < rows.Count && events.Count < most; i++)
            events.Add(rows[i] with { Previous = i > 0 ? rows[i - 1].Hash : Digest.Zero });
        return events;
    }

    /// <summary>A thing as it is now; <see langword="null"/> where there never was one.</summary>
    public EntityState? Find(string entity) =>
        Read(
                $"SELECT {Rows.StateColumns} FROM entity WHERE case_id = @case AND key = @key",
                Rows.State,
                ("case", _caseId),
                ("key", entity)
            )
            .FirstOrDefault();

    /// <summary>The things whose name begins with a prefix and that are there now, in the order in which they were made.</summary>
    /// <param name="prefix">Such as <c>report/</c>; empty for all.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<EntityState> List(string prefix, int skip = 0, int most = int.MaxValue) =>
        Read(
            $"""
            SELECT {Rows.StateColumns} FROM entity
            WHERE case_id = @case AND key >= @from AND key < @to AND value IS NOT NULL
            ORDER BY first, id LIMIT @limit OFFSET @number
            """,
            Rows.State,
            ("case", _caseId),
            ("from", prefix),
            ("to", prefix + "\U0010FFFF"),
            ("limit", (long)most),
            ("number", (long)skip)
        );

    /// <summary>The things as they were after an event, in the order in which they were made.</summary>
    public IReadOnlyList<EntityState> ListAt(long number, string prefix = "") =>
        [
            .. Read(
                    """
                    SELECT c.key, min(c.event), max(c.event) FROM change c
                    JOIN entity e ON e.case_id = c.case_id AND e.key = c.key
                    WHERE c.case_id = @case AND c.event <= @number AND c.key >= @from AND c.key < @to
                    GROUP BY c.key, e.first, e.id ORDER BY e.first, e.id
                    """,
                    row => (Key: row.GetString(0), First: row.GetInt64(1), Version: row.GetInt64(2)),
                    ("case", _caseId),
                    ("number", number),
                    ("from", prefix),
                    ("to", prefix + "\U0010FFFF")
                )
                .Select(row => new EntityState(
                    row.Key,
                    ValueAt(row.Key, row.Version),
                    row.Version,
                    row.First
                ))
                .Where(state => state.Value is not null),
        ];

    /// <summary>Numbers of the events that changed a thing, in order.</summary>
    public IReadOnlyList<long> History(string entity) =>
        Read(
            "SELECT event FROM change WHERE case_id = @case AND key = @key ORDER BY event",
            row => row.GetInt64(0),
            ("case", _caseId),
            ("key", entity)
        );

    /// <summary>The content of a thing after the event of that number; <see langword="null"/> where it was not there.</summary>
    public string? ValueAt(string entity, long version) =>
        version == 0
            ? null
            : Events(version - 1, 1)
                .SelectMany(@event => @event.Changes())
                .FirstOrDefault(change => string.Equals(change.Entity, entity, StringComparison.Ordinal))
                ?.Value;

    /// <summary>A content kept beside the journal; <see langword="null"/> where there is none.</summary>
    public byte[]? Blob(Digest digest) =>
        Read(
                "SELECT bytes FROM blob WHERE case_id = @case AND digest = @digest",
                row => row.GetFieldValue<byte[]>(0),
                ("case", _caseId),
                ("digest", digest.Bytes.ToArray())
            )
            .FirstOrDefault();

    /// <summary>Digests of the contents kept beside the journal, in order of their bytes.</summary>
    public IReadOnlyList<Digest> BlobDigests() =>
        Read(
            "SELECT digest FROM blob WHERE case_id = @case ORDER BY digest",
            row => Rows.Digest(row, 0),
            ("case", _caseId)
        );

    /// <summary>The things that have all words of a query, or words that begin with them; the best first.</summary>
    /// <remarks>In a file, where more than 2,000 have them, the best of the newest 2,000.</remarks>
    public IReadOnlyList<EntityState> Search(string query, int most)
    {
        var words = SearchWords.Of(query);
        return words.Count == 0
            ? []
            : Read(
                _database.Search,
                Rows.State,
                ("case", _caseId),
                ("words", _database.WordsOf(words)),
                ("limit", (long)most)
            );
    }

    /// <summary>Signs where the journal ends, and keeps the checkpoint beside it.</summary>
    public Checkpoint Seal(SigningKey key)
    {
        var checkpoint = Checkpoint.Sign(Origin, Hashes(), key);
        Asking(
            _database,
            () =>
            {
                using var connection = _database.OpenWriter();
                using var insert = new Statement(
                    connection,
                    """
                    INSERT INTO checkpoint(case_id, size, text) VALUES (@case, @size, @text)
                    ON CONFLICT (case_id, size) DO UPDATE SET text = excluded.text
                    """,
                    "case",
                    "size",
                    "text"
                );
                return insert.Run(transaction: null, _caseId, checkpoint.Size, checkpoint.ToString());
            }
        );
        return checkpoint;
    }

    /// <summary>The checkpoints kept beside the journal, as they stand there.</summary>
    public IReadOnlyList<string> Checkpoints() =>
        Read(
            "SELECT text FROM checkpoint WHERE case_id = @case ORDER BY size",
            row => row.GetString(0),
            ("case", _caseId)
        );

    /// <summary>Hashes of all events, in order.</summary>
    public IReadOnlyList<Digest> Hashes() =>
        Read(
            "SELECT hash FROM event WHERE case_id = @case ORDER BY number",
            row => Rows.Digest(row, 0),
            ("case", _caseId)
        );

    /// <summary>Waits for an event after a number, and gives the number of the last one.</summary>
    public async Task<long> NextAsync(long after, CancellationToken cancellation)
    {
        while (true)
        {
            var signal = Volatile.Read(ref _next);
            var last = Head().Number;
            if (last > after)
                return last;
            await signal.Task.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Finishes the edits that wait, then closes.</summary>
    public void Dispose()
    {
        lock (_gate)
            _writer?.Dispose();
        _database.Dispose();
    }

    /// <summary>Rows of a statement, on a connection of its own.</summary>
    internal List<T> Read<T>(
        string sql,
        Func<DbDataReader, T> read,
        params (string Name, object? Value)[] parameters
    ) =>
        Asking(
            _database,
            () =>
            {
                using var connection = _database.OpenReader();
                using var select = new Statement(connection, sql, [.. parameters.Select(item => item.Name)]);
                return select.All(transaction: null, read, [.. parameters.Select(item => item.Value)]);
            }
        );

    /// <summary>The identifier of the case in its database.</summary>
    internal long CaseId => _caseId;

    private JournalWriter Writer()
    {
        if (Volatile.Read(ref _writer) is { } writer)
            return writer;
        lock (_gate)
            return _writer ??= Asking(
                _database,
                () => new JournalWriter(_database, _caseId, _clock, Announce)
            );
    }

    private void Announce(long last) => Interlocked.Exchange(ref _next, NewSignal()).TrySetResult(last);

    private static TaskCompletionSource<long> NewSignal() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static T Asking<T>(JournalDatabase database, Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (DbException fault)
        {
            throw database.Trouble(fault);
        }
    }
}
