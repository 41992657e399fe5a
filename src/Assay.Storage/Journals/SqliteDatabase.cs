using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Assay.Storage.Journals;

/// <summary>One case in one SQLite file, <c>*.assay</c>.</summary>
/// <remarks>
/// Write-ahead log with a sync before each acknowledgement (<c>synchronous=FULL</c>), strict tables, foreign keys. The
/// file tells that it is Assay's (<c>application_id</c>) and which layout it has (<c>user_version</c>); an older layout
/// is brought up to date when the file is opened to be written, and a newer one is refused.
/// </remarks>
public sealed class SqliteDatabase : JournalDatabase
{
    // Ranking costs the most: where very many things have all words, only the newest are ranked.
    private const int MostRanked = 2_000;

    /// <summary>The layout that this version writes.</summary>
    public const int Layout = 1;

    // "ASSY" in ASCII.
    private const int ApplicationId = 0x41535359;

    private const string Full = "the disk is full";
    private const string ReadOnly = "it may not be written: the file or its disk is read-only";

    private readonly string _path;
    private readonly string _connection;
    private DirectoryInfo? _folder;

    private SqliteDatabase(string path, string connection) => (_path, _connection) = (path, connection);

    internal override string HeadLock => "";

    internal override string IndexText => "INSERT INTO search(rowid, body) VALUES (@id, @body)";

    internal override string ForgetText => "DELETE FROM search WHERE rowid = @id";

    internal override string Search =>
        $"""
            SELECT e.key, e.value, e.version, e.first FROM (
              SELECT rowid AS id, rank AS place FROM search WHERE search MATCH @words
              ORDER BY rowid DESC LIMIT max(@limit, {MostRanked})) best
            CROSS JOIN entity e ON e.id = best.id WHERE e.case_id = @case
            ORDER BY best.place, best.id LIMIT @limit
            """;

    /// <summary>Makes a file for a new case.</summary>
    /// <exception cref="JournalTroubleException">There is a file already, or none can be made here.</exception>
    public static SqliteDatabase Create(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (File.Exists(path))
            throw new JournalTroubleException($"{path}: there is a file already, and it is left as it is");
        Claim(path);
        var database = new SqliteDatabase(path, Text(path, SqliteOpenMode.ReadWrite));
        try
        {
            database.Try(database.Lay);
        }
        catch (JournalTroubleException)
        {
            database.Dispose();
            foreach (var ending in (string[])["", "-wal", "-shm"])
                File.Delete(path + ending);
            throw;
        }

        return database;
    }

    /// <summary>Opens the file of a case.</summary>
    /// <param name="path">The file.</param>
    /// <param name="toWrite">Whether it will be written; else it is left as it is, to the byte.</param>
    /// <exception cref="JournalTroubleException">There is none, it is another program's, damaged, or newer than this version.</exception>
    public static SqliteDatabase Open(string path, bool toWrite) => Open(path, toWrite, SqliteUpgrade.Steps);

    /// <summary>Opens a file with other steps than those of this version.</summary>
    internal static SqliteDatabase Open(string path, bool toWrite, ImmutableArray<string> steps)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!File.Exists(path))
            throw new JournalTroubleException($"{path}: there is no such file");
        if (toWrite && !IsWritable(path))
            throw new JournalTroubleException($"{path}: {ReadOnly}");
        var database = new SqliteDatabase(path, Connection(path, toWrite));
        var layout = database.Try(() =>
        {
            using var connection = database.OpenReader();
            return LayoutOf(connection, path, newest: steps.Length + 1);
        });
        if (layout == steps.Length + 1)
            return database;
        if (!toWrite)
            return Copied(database, steps);
        database.Try(() =>
        {
            using var connection = (SqliteConnection)database.OpenWriter();
            SqliteUpgrade.Run(connection, steps);
            return 0;
        });
        return database;
    }

    /// <summary>Whether a file can be written, and other files made beside it.</summary>
    public static bool IsWritable(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            using var beside = new FileStream(
                $"{path}-{Environment.ProcessId}",
                FileMode.Create,
                FileAccess.Write,
                FileShare.None,
                1,
                FileOptions.DeleteOnClose
            );
            return true;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Copies the file as it is at one moment to a new one, while others may write it.</summary>
    /// <exception cref="JournalTroubleException">It can't be copied there.</exception>
    public void CopyTo(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (File.Exists(path))
            throw new JournalTroubleException($"{path}: there is a file already, and it is left as it is");
        Try(() =>
        {
            using var source = (SqliteConnection)OpenReader();
            using var target = new SqliteConnection(
                Text(path, SqliteOpenMode.ReadWriteCreate) + ";Pooling=False"
            );
            target.Open();
            source.BackupDatabase(target);
            // One file, and nothing beside it, is what people copy to a stick.
            Run(target, "PRAGMA journal_mode = DELETE;");
            return 0;
        });
    }

    internal override DbConnection OpenWriter() =>
        Open(
            "PRAGMA query_only = OFF; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;"
        );

    internal override DbConnection OpenReader() => Open("PRAGMA query_only = ON;");

    internal override DbTransaction Begin(DbConnection writer) =>
        ((SqliteConnection)writer).BeginTransaction(deferred: false);

    internal override string WordsOf(IReadOnlyList<string> words) =>
        string.Join(' ', words.Select(word => $"\"{word}\"*"));

    internal override bool IsOfTheEdit(DbException fault) =>
        // SQLITE_ERROR, TOOBIG, CONSTRAINT, MISMATCH, RANGE: the statement, not the file.
        fault is SqliteException { SqliteErrorCode: 1 or 18 or 19 or 20 or 25 };

    // FULL, and that there was no room to make the log's index larger (IOERR_SHMSIZE).
    internal override bool IsDiskFull(DbException fault) =>
        fault is SqliteException { SqliteErrorCode: 13 } or SqliteException { SqliteExtendedErrorCode: 4874 };

    internal override string Says(DbException fault) =>
        fault is not SqliteException sqlite
            ? fault.Message
            : sqlite.SqliteErrorCode switch
            {
                5 or 6 => "another program is writing it",
                8 => ReadOnly,
                13 => Full,
                10 when IsDiskFull(sqlite) => Full,
                10 => $"the disk could not be read or written ({sqlite.Message})",
                11 => "it is damaged",
                14 => "it can't be opened: it may not be read, or nothing can be written beside it",
                26 => "it is no case of Assay",
                _ => sqlite.Message,
            };

    internal override void Scrub(DbConnection writer) => Run(writer, "PRAGMA wal_checkpoint(TRUNCATE);");

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
        _folder?.Delete(recursive: true);
    }

    private SqliteConnection Open(string pragmas)
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            connection.Open();
            Run(connection, $"PRAGMA foreign_keys = ON; {pragmas}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Makes the file, empty: where it can't be made, the system says why, and SQLite would not.</summary>
    private static void Claim(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new JournalTroubleException($"{path}: it can't be made there: {refusal.Message}", refusal);
        }
    }

    private int Lay()
    {
        using var connection = OpenWriter();
        Run(connection, SqliteSchema.Create);
        Run(
            connection,
            string.Create(
                CultureInfo.InvariantCulture,
                $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Layout};"
            )
        );
        return Layout;
    }

    /// <summary>A file of an older layout that may not be written is read from a copy of the newest layout, gone afterwards.</summary>
    private static SqliteDatabase Copied(SqliteDatabase old, ImmutableArray<string> steps)
    {
        using (old)
        {
            var folder = Directory.CreateTempSubdirectory("assay-layout-");
            var path = Path.Combine(folder.FullName, Path.GetFileName(old._path));
            try
            {
                old.CopyTo(path);
                var copy = Open(path, toWrite: true, steps);
                copy._folder = folder;
                return copy;
            }
            catch
            {
                folder.Delete(recursive: true);
                throw;
            }
        }
    }

    private static long LayoutOf(DbConnection connection, string path, int newest)
    {
        if (Number(connection, "PRAGMA application_id") != ApplicationId)
            throw new JournalTroubleException($"{path}: it is no case of Assay");
        var layout = Number(connection, "PRAGMA user_version");
        return layout <= newest
            ? layout
            : throw new JournalTroubleException(
                $"{path}: a newer Assay wrote it (layout {layout}; this one knows up to {newest})"
            );
    }

    private T Try<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (SqliteException fault)
        {
            throw Trouble(fault, before: $"{_path}: ");
        }
    }

    private static long Number(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>How to open a file: for reading too as one that may be written where it may, so that nothing is left beside it.</summary>
    private static string Connection(string path, bool toWrite)
    {
        if (toWrite || IsWritable(path))
            return Text(path, SqliteOpenMode.ReadWrite);
        // On a disk that nobody can write, nobody else writes, and SQLite can do without its files beside.
        return File.Exists(path + "-wal")
            ? Text(path, SqliteOpenMode.ReadOnly)
            : Text(
                $"file:{Uri.EscapeDataString(Path.GetFullPath(path))}?immutable=1",
                SqliteOpenMode.ReadOnly
            );
    }

    private static string Text(string path, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Cache = SqliteCacheMode.Private,
            DefaultTimeout = 10,
        }.ConnectionString;
}
