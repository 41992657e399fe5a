using System.Diagnostics;
using System.Globalization;
using System.Text;
using Assay.Storage.Journals;

namespace Assay.Benchmarks.Journals;

/// <summary>A case of ten thousand documents, ten statements each, and a million events: opening, listing, searching, checking.</summary>
internal static class JournalLarge
{
    private const int StatementsEach = 10;
    private const int Searches = 200;

    private static readonly string[] Words =
        "courier frontier organisation officer bank letter dispatch agent movement service report source denial meeting money border army office press state group paper uranium witness laboratory tender contract ministry embassy archive".Split(
            ' '
        );

    public static async Task<int> RunAsync(int documents, int events)
    {
        var folder = Directory.CreateTempSubdirectory("assay-journal-large-");
        try
        {
            var path = Path.Combine(folder.FullName, "large.assay");
            var watch = Stopwatch.StartNew();
            await WriteAsync(path, documents, events);
            Print(
                $"{documents:#,0} documents, {documents * StatementsEach:#,0} statements, {events:#,0} events written in {watch.Elapsed.TotalSeconds:0} s; {new FileInfo(path).Length >> 20} MB"
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
                journal.Search($"{Words[i % Words.Length]} {Words[i * 7 % Words.Length][..4]}", 50);
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

    private static async Task WriteAsync(string path, int documents, int events)
    {
        using var journal = Journal.Create(SqliteDatabase.Create(path), TimeProvider.System);
        var random = new Random(1);
        var waiting = new Queue<Task<EditOutcome>>();
        for (var number = 1; number <= events; number++)
        {
            waiting.Enqueue(
                journal.EditAsync(number <= documents ? Document(number, random) : Mark(number, documents))
            );
            if (waiting.Count > 2_000)
                await waiting.Dequeue();
        }

        await Task.WhenAll(waiting);
    }

    private static CaseEdit Document(int number, Random random)
    {
        var sentences = Enumerable
            .Range(0, StatementsEach)
            .Select(_ =>
                string.Join(' ', Enumerable.Range(0, 18).Select(_ => Words[random.Next(Words.Length)]))
            )
            .ToArray();
        var layer = Encoding.UTF8.GetBytes(string.Join(". ", sentences));
        return new CaseEdit
        {
            Who = "bench",
            Kind = "document.added",
            Puts =
            [
                new EntityPut(
                    Text($"document/d{number}"),
                    Text($$"""{"title":"Dispatch {{number}}","textSha256":"{{Digest.Of(layer)}}"}""")
                ),
                .. sentences.Select(
                    (sentence, i) =>
                        new EntityPut(Text($"statement/d{number}/s{i + 1}"), $$"""{"text":"{{sentence}}"}""")
                ),
            ],
            Blobs = [layer],
        };
    }

    private static CaseEdit Mark(int number, int documents) =>
        new()
        {
            Who = "bench",
            Kind = "mark.put",
            Puts =
            [
                new EntityPut(
                    Text($"mark/d{number % documents + 1}/m{number % 7}"),
                    Text($$"""{"start":{{number % 500}},"status":"accepted"}""")
                ),
            ],
        };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Print(FormattableString text) => Console.WriteLine(Text(text));
}
