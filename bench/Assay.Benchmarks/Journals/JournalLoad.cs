using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Assay.Benchmarks.Segments;

namespace Assay.Benchmarks.Journals;

/// <summary>How many requests a server answers, and how fast, with its callers on the same machine.</summary>
internal static class JournalLoad
{
    private const string Name = "case";
    private const int Warmth = 500;

    /// <summary>Analysts who read nine times and edit once, as fast as they are answered.</summary>
    public static Task<int> RunAsync(int analysts, int seconds) => RunAsync(analysts, seconds, editEach: 10);

    /// <summary>Callers who only edit.</summary>
    public static Task<int> PeakAsync(int connections, int seconds) =>
        RunAsync(connections, seconds, editEach: 1);

    private static async Task<int> RunAsync(int callers, int seconds, int editEach)
    {
        var folder = Directory.CreateTempSubdirectory("assay-journal-load-");
        try
        {
            using var child = await ServeWork.StartChildAsync(folder.FullName);
            await WarmAsync(child);
            var (reads, edits) = (new ConcurrentBag<double>(), new ConcurrentBag<double>());
            var faults = 0;
            var watch = Stopwatch.StartNew();
            var memory = WatchMemoryAsync(child, seconds);
            await Task.WhenAll(
                Enumerable
                    .Range(0, callers)
                    .Select(who =>
                        Task.Run(async () =>
                        {
                            using var caller = new Caller(child.Address, child.Token);
                            for (var n = 0; watch.Elapsed.TotalSeconds < seconds; n++)
                            {
                                var start = Stopwatch.GetTimestamp();
                                var isEdit = n % editEach == 0;
                                var isGood = isEdit
                                    ? await caller.EditAsync(
                                        Name,
                                        $"{who}-{n}",
                                        $"left/t{n % Warmth}",
                                        $"right/t{n % Warmth}",
                                        n.ToString(CultureInfo.InvariantCulture)
                                    ) > 0
                                    : await caller.GetAsync(Read(n));
                                (isEdit ? edits : reads).Add(
                                    Stopwatch.GetElapsedTime(start).TotalMilliseconds
                                );
                                if (!isGood)
                                    Interlocked.Increment(ref faults);
                            }
                        })
                    )
            );
            var elapsed = watch.Elapsed.TotalSeconds;
            Print(
                $"{callers} callers for {elapsed:0} s: {(reads.Count + edits.Count) / elapsed:#,0} requests a second, {edits.Count / elapsed:#,0} durable edits a second, {faults} faults"
            );
            Print(
                $"milliseconds at the median and the 99th of 100: reads {At(reads, 0.5):0.0} {At(reads, 0.99):0.0}, edits {At(edits, 0.5):0.0} {At(edits, 0.99):0.0}"
            );
            Print(
                $"private memory of the server in MB, by tenths of the time: {string.Join(' ', await memory)}"
            );
            return faults == 0 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<List<long>> WatchMemoryAsync(ServeChild child, int seconds)
    {
        var process = child.Id.ToString(CultureInfo.InvariantCulture);
        var memory = new List<long> { PrivateMemory.Of(process) >> 20 };
        for (var tenth = 1; tenth <= 10; tenth++)
        {
            await Task.Delay(TimeSpan.FromSeconds(seconds / 10.0));
            memory.Add(PrivateMemory.Of(process) >> 20);
        }

        return memory;
    }

    private static async Task WarmAsync(ServeChild child)
    {
        using var caller = new Caller(child.Address, child.Token);
        await caller.BeginAsync(Name);
        for (var i = 0; i < Warmth; i++)
        {
            await caller.EditAsync(Name, $"w{i}", $"left/t{i}", $"right/t{i}", "0");
            await caller.GetAsync($"/api/cases/{Name}/things/left/t{i}");
        }
    }

    private static string Read(int number) =>
        (number % 4) switch
        {
            0 => $"/api/cases/{Name}/things?prefix=left/&most=50",
            1 => $"/api/cases/{Name}/events?after={number % Warmth}&most=20",
            2 => $"/api/cases/{Name}/history/left/t{number % Warmth}",
            _ => $"/api/cases/{Name}/things/right/t{number % Warmth}",
        };

    private static double At(ConcurrentBag<double> times, double share)
    {
        var sorted = times.Order().ToArray();
        return sorted.Length == 0
            ? double.NaN
            : sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)];
    }

    private static void Print(FormattableString text) =>
        Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
