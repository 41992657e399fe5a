using System.Data.Common;
using System.Globalization;

namespace Assay.Storage.Journals;

/// <summary>The tables in PostgreSQL: those of <see cref="SqliteSchema"/>, with the index of words in a column.</summary>
internal static class PostgresSchema
{
    /// <summary>The schema that the tables are in.</summary>
    public const string Name = "assay";

    private const int Layout = 1;

    // Any number that nobody else uses: one program at a time makes the tables.
    private const string Lock = "SELECT pg_advisory_xact_lock(4702111234474983745)";

    private const string Create = """
        CREATE TABLE head(
          case_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL UNIQUE, number bigint NOT NULL,
          hash bytea NOT NULL, tree bytea NOT NULL);
        CREATE TABLE event(
          case_id bigint NOT NULL REFERENCES head(case_id), number bigint NOT NULL, at text NOT NULL,
          who text NOT NULL, kind text NOT NULL, why text, request text, payload text, payload_digest bytea NOT NULL,
          hash bytea NOT NULL, PRIMARY KEY (case_id, number));
        CREATE UNIQUE INDEX event_request ON event(case_id, request) WHERE request IS NOT NULL;
        CREATE TABLE entity(
          id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, case_id bigint NOT NULL, key text COLLATE "C" NOT NULL,
          value text, version bigint NOT NULL, first bigint NOT NULL, search tsvector, UNIQUE (case_id, key),
          FOREIGN KEY (case_id, version) REFERENCES event(case_id, number) DEFERRABLE INITIALLY DEFERRED);
        CREATE INDEX entity_search ON entity USING gin(search);
        CREATE TABLE change(
          case_id bigint NOT NULL, key text COLLATE "C" NOT NULL, event bigint NOT NULL,
          PRIMARY KEY (case_id, key, event),
          FOREIGN KEY (case_id, event) REFERENCES event(case_id, number) DEFERRABLE INITIALLY DEFERRED);
        CREATE TABLE blob(
          case_id bigint NOT NULL REFERENCES head(case_id), digest bytea NOT NULL, bytes bytea NOT NULL,
          PRIMARY KEY (case_id, digest));
        CREATE TABLE checkpoint(
          case_id bigint NOT NULL REFERENCES head(case_id), size bigint NOT NULL, text text NOT NULL,
          PRIMARY KEY (case_id, size));
        CREATE TABLE layout(version integer NOT NULL);
        INSERT INTO layout VALUES (1);
        """;

    /// <summary>Makes the tables where they are missing.</summary>
    /// <exception cref="JournalTroubleException">They are of a newer version.</exception>
    public static void Prepare(DbConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        Run(connection, transaction, Lock);
        Run(connection, transaction, $"CREATE SCHEMA IF NOT EXISTS {Name}");
        if (
            Number(connection, transaction, $"SELECT count(*) FROM pg_tables WHERE schemaname = '{Name}'")
            == 0
        )
            Run(connection, transaction, Create);
        var layout = Number(connection, transaction, "SELECT version FROM layout");
        if (layout > Layout)
            throw new JournalTroubleException(
                $"a newer Assay made the tables (layout {layout}; this one knows up to {Layout})"
            );
        transaction.Commit();
    }

    private static void Run(DbConnection connection, DbTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Number(DbConnection connection, DbTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
