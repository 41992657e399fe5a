using System.Data.Common;
using System.Text;

namespace Assay.Storage.Journals;

/// <summary>Writes a journal that was written elsewhere; it is there when all of it is, and not before.</summary>
internal sealed class ReplayWriter : IDisposable
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly EventAppender _appender;
    private readonly Dictionary<Digest, byte[]> _blobs = [];
    private readonly long _caseId;

    /// <summary>Begins a journal.</summary>
    /// <exception cref="JournalTroubleException">The database has a case of this name.</exception>
    public ReplayWriter(JournalDatabase database, string name)
    {
        _connection = database.OpenWriter();
        _transaction = database.Begin(_connection);
        try
        {
            using var insert = new Statement(
                _connection,
                """
                INSERT INTO head(name, number, hash, tree) VALUES (@name, 0, @hash, @tree)
                ON CONFLICT DO NOTHING RETURNING case_id
                """,
                "name",
                "hash",
                "tree"
            );
            _caseId = insert.First(
                _transaction,
                row => row.GetInt64(0),
                name,
                Digest.Zero.Bytes.ToArray(),
                Array.Empty<byte>()
            );
            if (_caseId == 0)
                throw new JournalTroubleException($"the case {name} is there already");
            _appender = new EventAppender(database, _connection, _caseId, TimeProvider.System);
            _appender.Begin(_transaction);
        }
        catch
        {
            _transaction.Dispose();
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>Keeps a content.</summary>
    public void Keep(byte[] content)
    {
        var digest = Digest.Of(content);
        _blobs[digest] = content;
        _appender.Keep(digest, content);
    }

    /// <summary>Keeps a checkpoint.</summary>
    public void Keep(Checkpoint checkpoint)
    {
        using var insert = new Statement(
            _connection,
            "INSERT INTO checkpoint(case_id, size, text) VALUES (@case, @size, @text)",
            "case",
            "size",
            "text"
        );
        insert.Run(_transaction, _caseId, checkpoint.Size, checkpoint.ToString());
    }

    /// <summary>Appends events, and empties the list.</summary>
    public void Replay(List<JournalEvent> events)
    {
        foreach (var @event in events)
            _appender.Replay(
                @event,
                digest => _blobs.TryGetValue(digest, out var bytes) ? Encoding.UTF8.GetString(bytes) : null
            );
        events.Clear();
    }

    /// <summary>Makes it last.</summary>
    /// <exception cref="FormatException">It does not end where it should.</exception>
    public void Finish(long number, Digest hash)
    {
        var head = _appender.Head;
        if (head.Number != number || head.Hash != hash)
            throw new FormatException(
                $"the events end at {head.Number}, and the manifest says {number} with another hash"
            );
        _appender.Finish();
        _transaction.Commit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _appender.Dispose();
        _transaction.Dispose();
        _connection.Dispose();
    }
}
