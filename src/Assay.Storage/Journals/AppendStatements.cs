using System.Data.Common;

namespace Assay.Storage.Journals;

/// <summary>What the writer says to the database.</summary>
internal sealed class AppendStatements(JournalDatabase database, DbConnection connection) : IDisposable
{
    public Statement Head { get; } =
        new(
            connection,
            $"SELECT number, hash, tree FROM head WHERE case_id = @case{database.HeadLock}",
            "case"
        );

    public Statement MoveHead { get; } =
        new(
            connection,
            "UPDATE head SET number = @number, hash = @hash, tree = @tree WHERE case_id = @case",
            "case",
            "number",
            "hash",
            "tree"
        );

    public Statement Event { get; } =
        new(
            connection,
            $"SELECT {Rows.EventColumns} FROM event WHERE case_id = @case AND number = @number",
            "case",
            "number"
        );

    public Statement EventOfRequest { get; } =
        new(
            connection,
            $"SELECT {Rows.EventColumns} FROM event WHERE case_id = @case AND request = @request",
            "case",
            "request"
        );

    public Statement AddEvent { get; } =
        new(
            connection,
            """
            INSERT INTO event(case_id, number, at, who, kind, why, request, payload, payload_digest, hash)
            VALUES (@case, @number, @at, @who, @kind, @why, @request, @payload, @digest, @hash)
            """,
            "case",
            "number",
            "at",
            "who",
            "kind",
            "why",
            "request",
            "payload",
            "digest",
            "hash"
        );

    public Statement Entity { get; } =
        new(
            connection,
            $"SELECT {Rows.StateColumns}, id FROM entity WHERE case_id = @case AND key = @key",
            "case",
            "key"
        );

    public Statement AddEntity { get; } =
        new(
            connection,
            """
            INSERT INTO entity(case_id, key, value, version, first)
            VALUES (@case, @key, @value, @version, @first) RETURNING id
            """,
            "case",
            "key",
            "value",
            "version",
            "first"
        );

    public Statement ChangeEntity { get; } =
        new(
            connection,
            "UPDATE entity SET value = @value, version = @version WHERE id = @id",
            "id",
            "value",
            "version"
        );

    public Statement ClearEntity { get; } =
        new(connection, "UPDATE entity SET value = NULL WHERE id = @id", "id");

    public Statement AddChange { get; } =
        new(
            connection,
            "INSERT INTO change(case_id, key, event) VALUES (@case, @key, @number)",
            "case",
            "key",
            "number"
        );

    public Statement ClearPayload { get; } =
        new(
            connection,
            "UPDATE event SET payload = NULL WHERE case_id = @case AND number = @number",
            "case",
            "number"
        );

    public Statement AddBlob { get; } =
        new(
            connection,
            "INSERT INTO blob(case_id, digest, bytes) VALUES (@case, @digest, @bytes) ON CONFLICT DO NOTHING",
            "case",
            "digest",
            "bytes"
        );

    public Statement DropBlob { get; } =
        new(connection, "DELETE FROM blob WHERE case_id = @case AND digest = @digest", "case", "digest");

    public Statement NamesBlob { get; } =
        new(
            connection,
            "SELECT count(*) FROM event WHERE case_id = @case AND payload LIKE @pattern",
            "case",
            "pattern"
        );

    public Statement IndexText { get; } = new(connection, database.IndexText, "id", "body");

    public Statement ForgetText { get; } = new(connection, database.ForgetText, "id");

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (
            var statement in (Statement[])
                [
                    Head,
                    MoveHead,
                    Event,
                    EventOfRequest,
                    AddEvent,
                    Entity,
                    AddEntity,
                    ChangeEntity,
                    ClearEntity,
                    AddChange,
                    ClearPayload,
                    AddBlob,
                    DropBlob,
                    NamesBlob,
                    IndexText,
                    ForgetText,
                ]
        )
            statement.Dispose();
    }
}
