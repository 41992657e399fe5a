using System.Globalization;
using Assay.Storage.Journals;

namespace Assay.Benchmarks.Journals;

/// <summary>Cuts the write-ahead log at every sector, and spoils every sector, and looks whether what opens is a valid beginning.</summary>
internal static class JournalTorn
{
    private const int Sector = 512;

    public static async Task<int> RunAsync(int events)
    {
        var folder = Directory.CreateTempSubdirectory("assay-journal-torn-");
        try
        {
            var (database, log) = await WriteAsync(folder.FullName, events);
            var hashes = Hashes(folder.FullName, database, log);
            Console.WriteLine($"{hashes.Count} events; the log has {log.Length / Sector} sectors");
            int valid = 0,
                refused = 0,
                bad = 0;
            for (var place = 0; place < log.Length; place += Sector)
            {
                foreach (var torn in (byte[][])[log[..place], Spoiled(log, place)])
                {
                    var outcome = Open(folder.FullName, database, torn, hashes);
                    (valid, refused, bad) = outcome switch
                    {
                        Outcome.Valid => (valid + 1, refused, bad),
                        Outcome.Refused => (valid, refused + 1, bad),
                        _ => (valid, refused, bad + 1),
                    };
                }
            }

            Console.WriteLine(
                $"{valid} opened to a valid beginning, {refused} were refused, {bad} were neither"
            );
            return bad == 0 && valid > 0 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(byte[] Database, byte[] Log)> WriteAsync(string folder, int events)
    {
        var path = Path.Combine(folder, "written.assay");
        using var journal = Journal.Create(SqliteDatabase.Create(path), TimeProvider.System);
        for (var number = 1; number <= events; number++)
        {
            var value = number.ToString(CultureInfo.InvariantCulture);
            await journal.EditAsync(
                new CaseEdit
                {
                    Who = "bench",
                    Kind = "bench.put",
                    Puts = [new EntityPut($"thing/t{number % 100}", value)],
                }
            );
        }

        return (await File.ReadAllBytesAsync(path), await File.ReadAllBytesAsync(path + "-wal"));
    }

    private static IReadOnlyList<Digest> Hashes(string folder, byte[] database, byte[] log)
    {
        using var journal = Opened(folder, database, log);
        return journal.Hashes();
    }

    private static byte[] Spoiled(byte[] log, int place)
    {
        var spoiled = (byte[])log.Clone();
        for (var i = place; i < Math.Min(place + Sector, log.Length); i++)
            spoiled[i] ^= 0x5A;
        return spoiled;
    }

    private static Journal Opened(string folder, byte[] database, byte[] log)
    {
        var path = Path.Combine(folder, "torn.assay");
        File.Delete(path + "-shm");
        File.WriteAllBytes(path, database);
        File.WriteAllBytes(path + "-wal", log);
        return Journal.Open(SqliteDatabase.Open(path, toWrite: true), name: null, TimeProvider.System);
    }

    private static Outcome Open(string folder, byte[] database, byte[] log, IReadOnlyList<Digest> hashes)
    {
        try
        {
            using var journal = Opened(folder, database, log);
            var head = journal.Head();
            var kept = journal.Hashes();
            return
                kept.SequenceEqual(hashes.Take(kept.Count))
                && head.Number == kept.Count
                && (kept.Count == 0 || head.Hash == kept[^1])
                ? Outcome.Valid
                : Outcome.Bad;
        }
        catch (JournalTroubleException)
        {
            return Outcome.Refused;
        }
    }

    private enum Outcome
    {
        Valid,
        Refused,
        Bad,
    }
}
