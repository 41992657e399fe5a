using System.Data.Common;
using Npgsql;

namespace Assay.Storage.Journals;

/// <summary>Many cases in one PostgreSQL database, version 15 or later, in the schema <c>assay</c>.</summary>
public sealed class PostgresDatabase : JournalDatabase
{
    private readonly NpgsqlDataSource _source;

    private PostgresDatabase(NpgsqlDataSource source) => _source = source;

    internal override string HeadLock => " FOR UPDATE";

    internal override string IndexText =>
        "UPDATE entity SET search = to_tsvector('simple', @body) WHERE id = @id";

    internal override string ForgetText => "UPDATE entity SET search = NULL WHERE id = @id";

    internal override string Search =>
        """
            SELECT key, value, version, first FROM entity
            WHERE case_id = @case AND search @@ to_tsquery('simple', @words)
            ORDER BY ts_rank(search, to_tsquery('simple', @words)) DESC, id LIMIT @limit
            """;

    /// <summary>Opens a database, and makes the tables where they are missing.</summary>
    /// <param name="connection">How to reach it, in Npgsql's words: <c>Host=...;Database=...</c>.</param>
    /// <exception cref="JournalTroubleException">It can't be reached, or a newer version wrote it.</exception>
    public static PostgresDatabase Open(string connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        try
        {
            var builder = new NpgsqlDataSourceBuilder(connection);
            builder.ConnectionStringBuilder.SearchPath = PostgresSchema.Name;
            var database = new PostgresDatabase(builder.Build());
            using var writer = database.OpenWriter();
            PostgresSchema.Prepare(writer);
            return database;
        }
        catch (Exception fault) when (fault is DbException or ArgumentException)
        {
            throw new JournalTroubleException($"the database can't be used: {fault.Message}", fault);
        }
    }

    internal override DbConnection OpenWriter() => _source.OpenConnection();

    internal override DbConnection OpenReader() => _source.OpenConnection();

    internal override DbTransaction Begin(DbConnection writer) => writer.BeginTransaction();

    internal override string WordsOf(IReadOnlyList<string> words) =>
        string.Join(" & ", words.Select(word => $"'{word}':*"));

    internal override bool IsOfTheEdit(DbException fault) =>
        // Classes 22 and 23 of SQLSTATE: data that does not fit, and constraints.
        fault.SqlState
            is ['2', '2' or '3', ..];

    internal override string Says(DbException fault) =>
        fault is PostgresException server
            ? $"the database refuses: {server.MessageText}"
            : $"the database can't be reached: {fault.Message}";

    internal override bool IsDiskFull(DbException fault) =>
        string.Equals(fault.SqlState, PostgresErrorCodes.DiskFull, StringComparison.Ordinal);

    internal override void Scrub(DbConnection writer)
    {
        // The server's own VACUUM clears the pages; it can't run at a client's word inside its busy hours.
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _source.Dispose();
    }
}
