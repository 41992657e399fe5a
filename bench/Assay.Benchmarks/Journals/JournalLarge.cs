using System.Diagnostics;
using System.Globalization;
using Assay.Storage.Journals;

namespace Assay.Benchmarks.Journals;

/// <summary>A case of ten thousand documents, ten statements each, and a million events: opening, listing, searching, checking.</summary>
internal static class JournalLarge
{
    private const int Searches = 200;

    public static async Task<int> RunAsync(int documents, int events)
    {
        var folder = Directory.CreateTempSubdirectory("assay-journal-large-");
        try
        {
            var path = Path.Combine(folder.FullName, "large.assay");
            var watch = Stopwatch.StartNew();
            await new LargeCase(documents, events).WriteAsync(path);
            Print(
                $"{documents:#,0} documents, {documents * LargeCase.StatementsEach:#,0} statements, {events:#,0} events written in {watch.Elapsed.TotalSeconds:0} s; {new FileInfo(path).Length >> 20} MB"
            );

            watch.Restart();
            using var journal = Journal.Open(
                SqliteDatabase.Open(path, toWrite: true),
                name: null,
                TimeProvider.System
            );
            var head = journal.Head();
            var first = journal.List("document/", most: 100).Count;
            var open = watch.Elapsed;
            await journal.EditAsync(
                new CaseEdit
                {
                    Who = "bench",
                    Kind = "bench.put",
                    Puts = [new EntityPut("source/s1", "{}")],
                }
            );
            Print(
                $"opened, {first} documents listed, after {open.TotalMilliseconds:0} ms; with a first edit after {watch.ElapsedMilliseconds} ms ({head.Number:#,0} events)"
            );

            var times = new List<double>();
            for (var i = 0; i < Searches; i++)
            {
                var start = Stopwatch.GetTimestamp();
                journal.Search(
                    $"{LargeCase.Words[i % LargeCase.Words.Length]} {LargeCase.Words[i * 7 % LargeCase.Words.Length][..4]}",
                    50
                );
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            times.Sort();
            Print(
                $"{Searches} searches: median {times[Searches / 2]:0.0} ms, 95th of 100 {times[Searches * 95 / 100]:0.0} ms"
            );
            watch.Restart();
            var verdict = JournalCheck.Of(journal);
            Print(
                $"checked in {watch.Elapsed.TotalSeconds:0.0} s: {(verdict.IsSound ? "sound" : verdict.Faults[0].Says)}"
            );
            return verdict.IsSound ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Print(FormattableString text) => Console.WriteLine(Text(text));
}
