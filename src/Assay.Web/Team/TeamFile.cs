using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Assay.Storage.Journals;
using Assay.Web.Access;
using Microsoft.Data.Sqlite;

namespace Assay.Web.Team;

/// <summary>Who belongs to a team and what they may do: one SQLite file beside the cases, which only its owner may read.</summary>
/// <remarks>Read anew for each request, so that a right that is taken away is gone at once, whoever took it.</remarks>
public sealed class TeamFile
{
    /// <summary>The name of the file in the folder of the cases.</summary>
    public const string FileName = "team.db";

    /// <summary>Why somebody's right or place is not taken away.</summary>
    internal const string LastAdmin =
        "nobody would be left who may change this; make somebody else an admin first";

    private const int LongestName = 40;

    private static readonly TimeSpan InvitationLasts = TimeSpan.FromDays(7);

    private readonly string _connection;
    private readonly TimeProvider _clock;

    private TeamFile(string connection, TimeProvider clock) => (_connection, _clock) = (connection, clock);

    /// <summary>Opens the file of a folder; it is made where there is none.</summary>
    /// <exception cref="JournalTroubleException">It can't be made, or is damaged.</exception>
    public static TeamFile Open(string folder, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var path = Path.Combine(folder, FileName);
        try
        {
            if (!File.Exists(path))
                Make(path);
            var text = new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = SqliteOpenMode.ReadWrite,
                Cache = SqliteCacheMode.Private,
                ForeignKeys = true,
                DefaultTimeout = 10,
            }.ConnectionString;
            var team = new TeamFile(text, clock);
            team.Run("PRAGMA journal_mode = WAL;");
            team.Run(TeamSchema.Create);
            return team;
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new JournalTroubleException($"{path}: it can't be used: {fault.Message}", fault);
        }
    }

    /// <summary>What is wrong with the name of a member; <see langword="null"/> where nothing is.</summary>
    public static string? Fault(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return
            name.Length is > 0 and <= LongestName
            && char.IsAsciiLetterLower(name[0])
            && name.All(letter =>
                char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '.'
            )
            ? null
            : $"found the name '{name}', where at most {LongestName} lower-case letters, digits, hyphens and full stops are wanted, a letter first";
    }

    /// <summary>Everybody, by name.</summary>
    public IReadOnlyList<Person> People() => [.. Members("ORDER BY name").Select(member => member.Person)];

    /// <summary>Says what somebody may do; who is not there yet is added.</summary>
    /// <returns>Whether it was done; it is not where no admin would be left.</returns>
    /// <exception cref="FormatException">The name can't be that of a member.</exception>
    public bool Put(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (Fault(person.Name) is { } fault)
            throw new FormatException(fault);
        using var connection = Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        Run(
            connection,
            """
            INSERT INTO member(name, role, stamp) VALUES (@a, @b, @c)
            ON CONFLICT (name) DO UPDATE SET role = excluded.role
            """,
            person.Name,
            person.Role.ToString(),
            NewStamp()
        );
        var id = (long)Single(connection, "SELECT id FROM member WHERE name = @a", person.Name)!;
        Run(connection, "DELETE FROM case_role WHERE member_id = @a", id);
        foreach (var (name, role) in person.Cases)
            Run(connection, "INSERT INTO case_role VALUES (@a, @b, @c)", id, name, role.ToString());
        return Finish(transaction);
    }

    /// <summary>Takes somebody out; their sessions end at once.</summary>
    /// <returns>Whether it was done; it is not where no admin would be left.</returns>
    public bool Remove(string name)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        Run(connection, "DELETE FROM member WHERE name = @a", name);
        return Finish(transaction);
    }

    /// <summary>Makes a code with which somebody sets a password once, within seven days.</summary>
    /// <returns>The code; <see langword="null"/> where there is nobody of that name.</returns>
    public string? Invite(string name)
    {
        var code = AccessBook.NewToken();
        var until = Text(_clock.GetUtcNow() + InvitationLasts);
        return
            Run(
                "UPDATE member SET invitation = @a, invited_until = @b WHERE name = @c",
                AccessBook.Mark(code),
                until,
                name
            ) > 0
            ? code
            : null;
    }

    /// <summary>Whether a code is the one that somebody was invited with, and still holds.</summary>
    internal bool IsInvited(string name, string code) =>
        Members(
            "WHERE name = @a AND invitation = @b AND invited_until > @c",
            name,
            AccessBook.Mark(code),
            Text(_clock.GetUtcNow())
        ).Count > 0;

    /// <summary>Uses an invitation up.</summary>
    internal void ForgetInvitation(Member member) =>
        Run("UPDATE member SET invitation = NULL, invited_until = NULL WHERE id = @a", Number(member));

    internal Member? FindById(string id) => Members("WHERE id = @a", id).FirstOrDefault();

    internal Member? FindByName(string name) => Members("WHERE name = @a", name).FirstOrDefault();

    /// <summary>Writes what Identity changed of a member; failures are counted apart, since several may fail at once.</summary>
    internal void Update(Member member) =>
        Run(
            "UPDATE member SET password = @a, stamp = @b, locked_until = @c WHERE id = @d",
            member.PasswordHash,
            member.SecurityStamp,
            member.LockedUntil is { } until ? Text(until) : null,
            Number(member)
        );

    internal int CountFailure(Member member)
    {
        using var connection = Open();
        return Convert.ToInt32(
            Single(
                connection,
                "UPDATE member SET failures = failures + 1 WHERE id = @a RETURNING failures",
                Number(member)
            ),
            CultureInfo.InvariantCulture
        );
    }

    internal void ForgetFailures(Member member) =>
        Run("UPDATE member SET failures = 0 WHERE id = @a", Number(member));

    internal IReadOnlyList<string> Passkeys(Member member) =>
        Read(
            "SELECT json FROM passkey WHERE member_id = @a ORDER BY rowid",
            row => row.GetString(0),
            Number(member)
        );

    internal Member? FindByPasskey(byte[] credential) =>
        Members("WHERE id = (SELECT member_id FROM passkey WHERE credential = @a)", credential)
            .FirstOrDefault();

    internal void PutPasskey(Member member, byte[] credential, string json) =>
        Run(
            """
            INSERT INTO passkey VALUES (@a, @b, @c)
            ON CONFLICT (credential) DO UPDATE SET json = excluded.json WHERE member_id = excluded.member_id
            """,
            credential,
            Number(member),
            json
        );

    internal void RemovePasskey(Member member, byte[] credential) =>
        Run("DELETE FROM passkey WHERE credential = @a AND member_id = @b", credential, Number(member));

    internal IReadOnlyList<string> CookieKeys() =>
        Read("SELECT xml FROM cookie_key ORDER BY name", row => row.GetString(0));

    internal void AddCookieKey(string name, string xml) =>
        Run("INSERT OR REPLACE INTO cookie_key VALUES (@a, @b)", name, xml);

    private static string NewStamp() => Convert.ToHexString(RandomNumberGenerator.GetBytes(20));

    private static void Make(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
    }

    /// <summary>A team with members and no admin could never be changed again.</summary>
    private static bool Finish(SqliteTransaction transaction)
    {
        var isLeft = (long)
            Single(transaction.Connection!, "SELECT count(*) = 0 OR sum(role = 'Admin') > 0 FROM member")!;
        if (isLeft == 0)
            return false;
        transaction.Commit();
        return true;
    }

    private List<Member> Members(string where, params ReadOnlySpan<object?> values)
    {
        var cases = Read(
                $"SELECT member_id, case_name, role FROM case_role WHERE member_id IN (SELECT id FROM member {where})",
                row =>
                    (Id: row.GetInt64(0), Case: row.GetString(1), Role: Enum.Parse<Role>(row.GetString(2))),
                values
            )
            .ToLookup(row => row.Id);
        return Read(
            $"SELECT id, name, role, password, stamp, failures, locked_until FROM member {where}",
            row => new Member
            {
                Id = row.GetInt64(0).ToString(CultureInfo.InvariantCulture),
                Name = row.GetString(1),
                Role = Enum.Parse<Role>(row.GetString(2)),
                PasswordHash = row.IsDBNull(3) ? null : row.GetString(3),
                SecurityStamp = row.GetString(4),
                Failures = row.GetInt32(5),
                LockedUntil = row.IsDBNull(6)
                    ? null
                    : DateTimeOffset.Parse(row.GetString(6), CultureInfo.InvariantCulture),
                Cases = cases[row.GetInt64(0)]
                    .ToImmutableDictionary(item => item.Case, item => item.Role, StringComparer.Ordinal),
            },
            values
        );
    }

    private static string Text(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static long Number(Member member) => long.Parse(member.Id, CultureInfo.InvariantCulture);

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        return connection;
    }

    private int Run(string sql, params ReadOnlySpan<object?> values)
    {
        using var connection = Open();
        return Run(connection, sql, values);
    }

    private static int Run(SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    private static object? Single(
        SqliteConnection connection,
        string sql,
        params ReadOnlySpan<object?> values
    )
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteScalar();
    }

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var connection = Open();
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>A statement with its values under the names <c>@a</c>, <c>@b</c>, <c>@c</c>, ...</summary>
    private static SqliteCommand Command(
        SqliteConnection connection,
        string sql,
        params ReadOnlySpan<object?> values
    )
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"@{(char)('a' + i)}", values[i] ?? DBNull.Value);
        return command;
    }
}
