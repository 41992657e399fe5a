using System.Diagnostics;
using System.Globalization;
using Assay.Benchmarks.Segments;

namespace Assay.Benchmarks.Journals;

/// <summary>Every page of the workbench on a large case: how fast, and how large. Before each asking something of the case is changed.</summary>
internal static class JournalPages
{
    private const string Name = "large";
    private const double Longest = 100;
    private const int Largest = 500_000;
    private const int Rounds = 9;

    /// <summary>Measures them.</summary>
    /// <param name="documents">How many documents.</param>
    /// <param name="events">How many events.</param>
    /// <param name="kept">Where the case is kept from one run to the next; <see langword="null"/> where it is not.</param>
    public static async Task<int> RunAsync(int documents, int events, string? kept)
    {
        var folder = kept ?? Directory.CreateTempSubdirectory("assay-journal-pages-").FullName;
        try
        {
            Directory.CreateDirectory(folder);
            var path = Path.Combine(folder, $"{Name}.assay");
            if (!File.Exists(path))
                await new LargeCase(documents, events).WriteAsync(path);
            using var child = await ServeWork.StartChildAsync(folder);
            using var caller = new Caller(child.Address, child.Token);
            await WarmAsync(caller, documents, events);
            Print($"least, median, worst and processor ms; bytes; page");
            var isGood = true;
            foreach (var page in Pages(documents, events))
                isGood &= await PageAsync(child, caller, page);
            isGood &= await EditsAsync(child, caller);
            // Last: the chain is gone through on and on behind it.
            isGood &= await PageAsync(child, caller, $"/cases/{Name}/journal?verify=1");
            Print(
                $"private memory of the server {PrivateMemory.Of(child.Id.ToString(CultureInfo.InvariantCulture)) >> 20} MB"
            );
            return isGood ? 0 : 1;
        }
        finally
        {
            if (kept is null)
                Directory.Delete(folder, recursive: true);
        }
    }

    // What is worked out once for each state of the case is waited for, so that the pages are measured with it.
    private static async Task WarmAsync(Caller caller, int documents, int events)
    {
        foreach (var slow in (string[])["judgement", "trace"])
        {
            var start = Stopwatch.GetTimestamp();
            var isThere = await caller.GetAsync($"/api/cases/{Name}/{slow}");
            Print(
                $"{slow}: {(isThere ? "there" : "refused")} after {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s"
            );
        }

        foreach (var page in Pages(documents, events))
            for (var i = 0; i < 3; i++)
                await caller.GetAsync(page);
    }

    private static async Task<bool> PageAsync(ServeChild child, Caller caller, string page)
    {
        var (times, work, size) = (new List<double>(), TimeSpan.Zero, 0);
        for (var i = 0; i < Rounds; i++)
        {
            await caller.EditAsync(Name, Key(), "hedge/d1/h0", "hedge/d2/h1", Hedge(i));
            var before = child.Work;
            var start = Stopwatch.GetTimestamp();
            if (await caller.SizeAsync(page) is not { } length)
            {
                Print($"{page}: not answered");
                return false;
            }

            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            work += child.Work - before;
            size = Math.Max(size, length);
        }

        return Say(page, times, work, size);
    }

    // What the matrix's script asks for when a cell is changed.
    private static async Task<bool> EditsAsync(ServeChild child, Caller caller)
    {
        var (times, before, size) = (new List<double>(), child.Work, 0);
        for (var i = 0; i < 3 * Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await caller.GetAsync($"/api/cases/{Name}/rating?text=0.{1 + (i % 9)}");
            await caller.EditAsync(
                Name,
                Key(),
                "rating/bench/i7",
                "rating/bench/i8",
                Text($$$"""{"likely":{"h3":"0.{{{1 + (i % 9)}}}"}}""")
            );
            size = await caller.SizeAsync($"/api/cases/{Name}/live") ?? 0;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return size > 0 && Say("an edit of 12 × 500 with its judgement", times, child.Work - before, size);
    }

    private static IEnumerable<string> Pages(int documents, int events)
    {
        var (middle, last) = (documents / 2, events - 1);
        yield return "/";
        foreach (
            var path in (FormattableString[])
                [
                    $"",
                    $"/documents",
                    $"/documents?from={documents - 100}",
                    $"/documents/d{middle}",
                    $"/documents/d{middle}?mark=statement/s3",
                    $"/documents/d{middle}?with=d1",
                    $"/statements",
                    $"/statements?from={documents * (LargeCase.StatementsEach - 1)}",
                    $"/statements?words=courier+lett",
                    $"/statements?document=d{middle}",
                    $"/sources",
                    $"/provenance",
                    $"/matrix",
                    $"/matrix?by=indicators",
                    $"/matrix?from=480",
                    $"/judgement",
                    $"/judgement?without=r1",
                    $"/collect",
                    $"/journal",
                    $"/journal?at={events / 2}",
                    $"/journal?of=document/d{middle}",
                    $"/journal?before={last - 1_000}&after={last}",
                    $"/report",
                    $"/search?q=courier+letter",
                ]
        )
            yield return $"/cases/{Name}{Text(path)}";
    }

    private static bool Say(string what, List<double> times, TimeSpan work, int size)
    {
        times.Sort();
        var (median, worst) = (times[times.Count / 2], times[^1]);
        var isGood = median < Longest && size < Largest;
        Print(
            $"{times[0], 6:0.0} {median, 6:0.0} {worst, 6:0.0} {work.TotalMilliseconds / times.Count, 6:0.0} {size, 9:#,0}  {what}{(isGood ? "" : "  OVER")}"
        );
        return isGood;
    }

    private static string Hedge(int number) =>
        Text(
            $$$"""{"start":{{{number}}},"end":{{{number + 4}}},"text":"said","commitment":"asserted","review":{"is":"accepted"}}"""
        );

    // New in each run on the same case: a key that was there already does nothing.
    private static string Key() => Text($"journal-pages-{Stopwatch.GetTimestamp()}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Print(FormattableString text) => Console.WriteLine(Text(text));
}
