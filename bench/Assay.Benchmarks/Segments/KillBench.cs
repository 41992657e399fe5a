using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Assay.Benchmarks.Provenance;
using Assay.Core.Provenance;
using Assay.Storage.Segments;
using TraceOptions = Assay.Core.Provenance.TraceOptions;

namespace Assay.Benchmarks.Segments;

/// <summary>Kills the process that adds documents at random moments, and checks each time what is left.</summary>
/// <remarks>
/// After each kill every document of which the process said that it is safe has to be there. In the end the answers and
/// the bytes of the merged store have to equal those of a run that nobody disturbed, and of one in memory.
/// </remarks>
internal sealed class KillBench(int documents, int kills, int seed, string folder)
{
    private readonly Random _random = new(seed);
    private readonly string _corpus = Path.Combine(folder, "corpus.jsonl");
    private string[] _ids = [];
    private int _safe;
    private int _killed;
    private int _torn;
    private int _unsaid;
    private int _beforeOpen;
    private int _leftovers;

    private string Store => Path.Combine(folder, "store");

    public static int Run(int documents, int kills, int seed)
    {
        var folder = Directory.CreateTempSubdirectory("assay-kill-");
        try
        {
            return new KillBench(documents, kills, seed, folder.FullName).Run();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private int Run()
    {
        LargeCorpus.Write(documents, _corpus);
        _ids =
        [
            .. File.ReadLines(_corpus)
                .Select(line =>
                {
                    using var json = JsonDocument.Parse(line);
                    return json.RootElement.GetProperty("id").GetString()!;
                }),
        ];
        var watch = Stopwatch.StartNew();
        while (_safe < documents)
        {
            Disturb();
            Check();
        }

        Print(
            $"{_killed} kills while adding {documents:#,0} documents, in {watch.Elapsed.TotalSeconds:0} s: {_beforeOpen} before the store was open, {_torn} left a torn batch, {_unsaid} a whole batch that nobody was told of, {_leftovers} a segment, a merge or a log half made"
        );
        Print("after each kill all documents that were said to be safe were there");
        return Compare() ? 0 : 1;
    }

    private void Disturb()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        string[] words = ["segments", "add", Store, _corpus, _safe.ToString(CultureInfo.InvariantCulture)];
        Array.ForEach(words, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        var isOpen = false;
        if (_killed < kills)
        {
            // Either after any time, or after some progress and then any few milliseconds.
            var isEarly = _random.Next(4) == 0;
            // The last twentieth is left for after the last kill.
            var left = Math.Max(0, documents - (documents / 20) - _safe);
            var goal = _safe + (int)Math.Min(left, 2.0 * left / (kills - _killed) * _random.NextDouble());
            var read = Task.Run(() => isOpen = Read(process, isEarly ? int.MaxValue : goal));
            if (isEarly)
                read.Wait(_random.Next(400));
            else
                read.Wait();
            Thread.Sleep(_random.Next(20));
            process.Kill();
            read.Wait();
        }

        isOpen |= Read(process, int.MaxValue);
        process.WaitForExit();
        if (process.ExitCode == 0)
            return;
        if (_killed == kills)
            throw new InvalidOperationException($"The writer failed with {process.ExitCode}.");
        _killed++;
        _beforeOpen += isOpen ? 0 : 1;
    }

    // Reads what the writer says until so many documents are safe, or it says no more; whether the store was open.
    private bool Read(Process process, int goal)
    {
        var isOpen = false;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            isOpen |= line is "open";
            if (line.StartsWith("note", StringComparison.Ordinal))
                _torn++;
            if (!int.TryParse(line, CultureInfo.InvariantCulture, out var safe))
                continue;
            isOpen = true;
            _safe = safe;
            if (safe >= goal)
                break;
        }

        return isOpen;
    }

    private void Check()
    {
        if (!File.Exists(Path.Combine(Store, "manifest")))
        {
            if (_safe > 0)
                throw new InvalidOperationException("The store is gone.");
            return;
        }

        var used = Manifest.Read(new StoreFolder(Store))!.Files();
        var isLeft = Directory.GetFiles(Store, "*-*").Any(file => !used.Contains(Path.GetFileName(file)));
        _leftovers += isLeft ? 1 : 0;
        using var reader = StoreReader.Open(Store);
        for (var at = 0; at < _safe; at++)
        {
            if (!reader.Contains(_ids[at]))
                throw new InvalidOperationException($"Document {at} of {_safe} that were safe is lost.");
        }

        _unsaid += reader.Count > _safe ? 1 : 0;
    }

    private bool Compare()
    {
        var disturbed = Merged(Store);
        var other = Path.Combine(folder, "undisturbed");
        var watch = Stopwatch.StartNew();
        using (var store = DocumentStore.Open(other))
        {
            foreach (var batch in File.ReadLines(_corpus).Chunk(1000))
            {
                foreach (var line in batch)
                    KilledWriter.Add(store, line);
                store.Commit();
            }

            store.FinishMerges();
        }

        Print(
            $"undisturbed, one thread, read from JSON: {documents / watch.Elapsed.TotalSeconds:#,0} documents/s of {new FileInfo(_corpus).Length / documents} bytes"
        );
        var undisturbed = Merged(other);
        var memory = new Tracer(new TraceOptions { Threads = 2 });
        foreach (var line in File.ReadLines(_corpus))
        {
            using var json = JsonDocument.Parse(line);
            memory.Add(
                json.RootElement.GetProperty("id").GetString()!,
                json.RootElement.GetProperty("text").GetString(),
                DocumentTime.At(json.RootElement.GetProperty("time").GetDouble()),
                json.RootElement.GetProperty("outlet").GetString()
            );
        }

        var inMemory = AnswerDigest.Of(memory.Run(null, CancellationToken.None));
        var isSame =
            disturbed == undisturbed && string.Equals(disturbed.Answers, inMemory, StringComparison.Ordinal);
        Print($"answers disturbed   {disturbed.Answers}, segment {disturbed.Bytes}");
        Print($"answers undisturbed {undisturbed.Answers}, segment {undisturbed.Bytes}");
        Print($"answers in memory   {inMemory}");
        Print(isSame ? "the same" : "NOT the same");
        return isSame;
    }

    private static (string Answers, string Bytes) Merged(string store)
    {
        string answers;
        using (var reader = StoreReader.Open(store))
        using (var run = reader.Run(new TraceOptions { Threads = 2 }, null, CancellationToken.None))
            answers = AnswerDigest.Of(run.Trace);
        using (var writer = DocumentStore.Open(store))
            writer.Merge();
        using var file = File.OpenRead(Directory.GetFiles(store, "segment-*").Single());
        return (answers, Convert.ToHexString(SHA256.HashData(file))[..16]);
    }

    private static void Print(FormattableString line) =>
        Console.Out.Write(FormattableString.Invariant(line) + "\n");

    private static void Print(string line) => Console.Out.Write(line + "\n");
}
