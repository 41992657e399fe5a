using System.Diagnostics;
using System.Text.Json;
using Assay.Core.Provenance;
using Assay.Simulation.Corpora;
using Assay.Storage.Segments;

namespace Assay.SystemTests;

/// <summary><c>assay trace --store</c> as a process, killed and not.</summary>
public sealed class TraceStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Store => Path.Combine(_folder.Path, "store");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Many_runs_with_a_store_say_in_the_end_what_one_without_says()
    {
        var corpus = Corpus(1, 150, 40);
        var all = await Command.AssayAsync("trace", Write("all", corpus), "--json");
        var parts = corpus.Chunk(corpus.Length / 3 + 1).Reverse().ToArray();
        foreach (var (at, part) in parts.Index())
        {
            var run = await Command.AssayAsync("trace", Write($"part{at}", part), "--store", Store, "--json");
            Assert.Equal(0, run.Code);
            Assert.Equal(
                part.Select(document => document.Id).Order(StringComparer.Ordinal),
                Ids(run.Output).Order(StringComparer.Ordinal)
            );
            Assert.Contains($"{part.Length} added, 0 there already", run.Error, StringComparison.Ordinal);
        }

        var again = await Command.AssayAsync("trace", Write("again", parts[0]), "--store", Store, "--json");
        Assert.Contains($"0 added, {parts[0].Length} there already", again.Error, StringComparison.Ordinal);
        var stored = await Command.AssayAsync("trace", "--store", Store, "--json");
        Assert.Equal(all.Output, stored.Output);
    }

    [Fact]
    public async Task Documents_are_forgotten_and_expire()
    {
        var corpus = Corpus(2, 60, 10);
        await Command.AssayAsync("trace", Write("all", corpus), "--store", Store);
        var latest = corpus.Max(document => document.Time);
        var left = corpus
            .Where(document => document.Time >= latest - 240 && document.Id is not "d1")
            .ToArray();
        var run = await Command.AssayAsync([
            "trace",
            "--store",
            Store,
            "--json",
            "--expire",
            "10d",
            "--forget",
            "d1",
            "--forget",
            "nobody",
        ]);
        Assert.Equal(0, run.Code);
        Assert.Contains("no document 'nobody' to forget", run.Error, StringComparison.Ordinal);
        var alone = await Command.AssayAsync("trace", Write("left", left), "--json");
        Assert.Equal(alone.Output, run.Output);
    }

    [Fact]
    public async Task Another_document_of_the_same_name_and_a_damaged_store_are_refused()
    {
        const string Line = """{"id":"a","text":"One two three four five six."}""";
        Assert.Equal(0, (await Command.RunAsync(["trace", "-", "--store", Store], Line)).Code);
        var other = await Command.RunAsync(["trace", "-", "--store", Store], Line.Replace("six", "seven"));
        Assert.Equal(1, other.Code);
        Assert.Contains("another document 'a'", other.Error, StringComparison.Ordinal);
        var log = Path.Combine(Store, "log-000001");
        var bytes = File.ReadAllBytes(log);
        bytes[9] ^= 1;
        File.WriteAllBytes(log, bytes);
        var damaged = await Command.AssayAsync("trace", "--store", Store);
        Assert.Equal(1, damaged.Code);
        Assert.Contains("log-000001", Assert.Single(Lines(damaged.Error)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_is_traced_while_another_process_writes_to_it_and_never_made_by_asking()
    {
        var none = await Command.AssayAsync("trace", "--store", Store);
        Assert.Equal(1, none.Code);
        Assert.Contains("there is none", none.Error, StringComparison.Ordinal);
        using var writer = DocumentStore.Open(Store);
        writer.Add("a", "One two three four five six.", DocumentTime.At(0));
        writer.Commit();
        var run = await Command.AssayAsync("trace", "--store", Store, "--json");
        Assert.Equal("a", Assert.Single(Ids(run.Output)));
        var second = await Command.RunAsync(["trace", "-", "--store", Store], "");
        Assert.Equal(1, second.Code);
        Assert.Contains("another process is writing", second.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PATH or --store is missing", "trace")]
    [InlineData("--store is missing", "trace", "samples", "--forget", "a")]
    [InlineData("not 'soon'", "trace", "--store", "nowhere", "--expire", "soon")]
    [InlineData("--store", "trace", "--store")]
    public async Task Wrong_usage_is_one_line_and_code_2(string says, params string[] words)
    {
        var run = await Command.AssayAsync(words);
        Assert.Equal(2, run.Code);
        Assert.Contains(says, Assert.Single(Lines(run.Error)), StringComparison.Ordinal);
    }

    // bench/ has the long form: 200 kills while 100,000 documents are added.
    [Fact]
    public async Task Killed_at_random_moments_it_loses_nothing_that_was_there()
    {
        const int Kills = 24;
        var corpus = Corpus(3, 1200, 300);
        var file = Write("all", corpus);
        var whole = await Command.AssayAsync("trace", file, "--json");
        var random = new Random(4);
        var seen = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            // Ever larger parts, so that there is something to add each time.
            var part = Write("part", corpus[..(corpus.Length * (kill + 1) / Kills)]);
            // Half of them at any moment, which may be before anything was added; the others once something is there.
            seen = Math.Max(seen, await KillAsync(part, random.Next(400), kill % 2 == 1 ? seen : -1));
            using var reader = File.Exists(Path.Combine(Store, "manifest")) ? StoreReader.Open(Store) : null;
            Assert.InRange(reader?.Count ?? 0, seen, corpus.Length);
            // Documents are added in the order of their lines, so those that are there are the first ones.
            for (var at = 0; at < (reader?.Count ?? 0); at++)
                Assert.True(reader!.Contains(corpus[at].Id));
        }

        var run = await Command.AssayAsync("trace", file, "--store", Store, "--json");
        Assert.Equal(whole.Output, run.Output);
        Assert.True(seen > 0, "no run was killed after it had added something");
    }

    // Kills a run some milliseconds after it has more documents than are given (-1: after its start), or has ended; how
    // many documents could be seen just before.
    private async Task<int> KillAsync(string file, int after, int more)
    {
        var start = new ProcessStartInfo(Path.Combine(Command.Root, "assay"))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        Array.ForEach(["trace", file, "--store", Store, "--json"], start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (Seen() <= more && !process.HasExited)
            await Task.Delay(5, TestContext.Current.CancellationToken);
        await Task.Delay(after, TestContext.Current.CancellationToken);
        var seen = Seen();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await Task.WhenAll(output, error);
        return seen;
    }

    private int Seen()
    {
        if (!File.Exists(Path.Combine(Store, "manifest")))
            return 0;
        using var reader = StoreReader.Open(Store);
        return reader.Count;
    }

    private static GeneratedDocument[] Corpus(int seed, int background, int trees) =>
        [
            .. CorpusGenerator.Generate(
                new CorpusOptions
                {
                    Seed = seed,
                    Background = background,
                    Trees = trees,
                    Outlets = 12,
                }
            ),
        ];

    private string Write(string name, GeneratedDocument[] corpus)
    {
        var file = Path.Combine(_folder.Path, name + ".jsonl");
        File.WriteAllLines(
            file,
            corpus.Select(document =>
                JsonSerializer.Serialize(
                    new
                    {
                        id = document.Id,
                        text = document.Text,
                        time = document.Time,
                        outlet = document.Outlet,
                    }
                )
            )
        );
        return file;
    }

    private static IEnumerable<string> Ids(string output) =>
        Lines(output)
            .Select(line =>
            {
                using var json = JsonDocument.Parse(line);
                return json.RootElement.GetProperty("id").GetString()!;
            });

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
