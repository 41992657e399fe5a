using System.Globalization;
using Assay.Storage.Journals;
using Microsoft.Data.Sqlite;

namespace Assay.Tests.Storage.Journals;

/// <summary>Journals for tests.</summary>
internal static class SomeJournal
{
    /// <summary>Makes the file of a case with that many events, and a checkpoint of all of them.</summary>
    public static async Task<Checkpoint> WriteAsync(string path, int events, SigningKey key)
    {
        using var journal = Journal.Create(SqliteDatabase.Create(path), TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(1, events).Select(number => journal.EditAsync(Edit(number))));
        return journal.Seal(key);
    }

    /// <summary>Opens it.</summary>
    public static Journal Open(string path) =>
        Journal.Open(SqliteDatabase.Open(path, toWrite: true), name: null, TimeProvider.System);

    /// <summary>What checking it finds; a file that can't be opened is a finding too.</summary>
    public static JournalVerdict Check(string path, params Checkpoint[] saved)
    {
        try
        {
            using var journal = Open(path);
            return JournalCheck.Of(journal, [.. saved]);
        }
        catch (JournalTroubleException trouble)
        {
            return new JournalVerdict(0, 0, Digest.Zero, [new JournalFault(0, trouble.Message)]);
        }
    }

    /// <summary>Runs statements on the file as somebody without Assay would.</summary>
    public static void Tamper(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static CaseEdit Edit(int number) =>
        new()
        {
            Who = number % 3 == 0 ? "bob" : "ann",
            Kind = "report.put",
            Why = number % 5 == 0 ? "as the archive has it" : null,
            Puts =
            [
                new EntityPut(
                    string.Create(CultureInfo.InvariantCulture, $"report/r{number % 37}"),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $$"""{"saw":{{(number % 2 == 0 ? "true" : "false")}},"n":{{number}}}"""
                    )
                ),
            ],
        };
}
