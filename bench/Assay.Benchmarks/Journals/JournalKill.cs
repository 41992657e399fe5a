using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Assay.Storage.Journals;

namespace Assay.Benchmarks.Journals;

/// <summary>Kills the server at random moments while analysts edit over HTTP, and looks each time what is on the disk.</summary>
/// <remarks>
/// Each edit puts two things that belong together. Afterwards every edit that was acknowledged has to be there under its
/// number, both things of each edit have to agree, and the whole journal has to be sound. A run in which nothing was
/// acknowledged has shown nothing, and fails.
/// </remarks>
internal sealed class JournalKill(string folder, int seed)
{
    private const int Analysts = 8;
    private const string Token = "bench-token";
    private const string Name = "case";

    private readonly Random _random = new(seed);
    private readonly ConcurrentDictionary<string, long> _acknowledged = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _kept = new(StringComparer.Ordinal);
    private long _checked;
    private int _inFlight;
    private int _sent;
    private int _whileWriting;
    private int _lost;
    private int _half;
    private int _corrupt;

    public static async Task<int> RunAsync(int kills, int seed)
    {
        var folder = Directory.CreateTempSubdirectory("assay-journal-kill-");
        try
        {
            return await new JournalKill(folder.FullName, seed).RunAsync(kills);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<int> RunAsync(int kills)
    {
        var watch = Stopwatch.StartNew();
        for (var kill = 1; kill <= kills; kill++)
        {
            await DisturbAsync(isFirst: kill == 1);
            Check(isWhole: kill % 50 == 0 || kill == kills);
        }

        var share = (double)_whileWriting / kills;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{kills} kills in {watch.Elapsed.TotalSeconds:0} s, {share:P1} of them while edits were on their way; {_acknowledged.Count:#,0} edits acknowledged; lost {_lost}, half-applied {_half}, corrupt {_corrupt}"
            )
        );
        if (_acknowledged.IsEmpty)
            Console.WriteLine("nothing was acknowledged, so nothing was shown");
        return _acknowledged.IsEmpty || _lost + _half + _corrupt > 0 ? 1 : 0;
    }

    private async Task DisturbAsync(bool isFirst)
    {
        using var child = await ServeChild.StartAsync(folder, Token);
        if (isFirst)
        {
            using var caller = new Caller(child.Address, Token);
            await caller.BeginAsync(Name);
        }

        var analysts = Enumerable
            .Range(0, Analysts)
            .Select(_ => Task.Run(() => EditAsync(child.Address)))
            .ToArray();
        // The first edits wait for code to be compiled; from there on any moment is as good as another.
        await Task.Delay(_random.Next(150, 700));
        if (Volatile.Read(ref _inFlight) > 0)
            _whileWriting++;
        child.Kill();
        await Task.WhenAll(analysts);
    }

    private async Task EditAsync(Uri address)
    {
        using var caller = new Caller(address, Token);
        try
        {
            while (true)
            {
                var number = Interlocked.Increment(ref _sent);
                var key = number.ToString(CultureInfo.InvariantCulture);
                Interlocked.Increment(ref _inFlight);
                try
                {
                    var @event = await caller.EditAsync(
                        Name,
                        key,
                        $"left/t{number % 100}",
                        $"right/t{number % 100}",
                        key
                    );
                    if (@event > 0)
                        _acknowledged[key] = @event;
                }
                finally
                {
                    Interlocked.Decrement(ref _inFlight);
                }
            }
        }
        catch (HttpRequestException)
        {
            // The server is gone, as it should be.
        }
    }

    private void Check(bool isWhole)
    {
        using var journal = Journal.Open(
            SqliteDatabase.Open(Path.Combine(folder, $"{Name}.assay"), toWrite: true),
            name: null,
            TimeProvider.System
        );
        if (isWhole && !JournalCheck.Of(journal).IsSound)
            _corrupt++;
        var right = journal.List("right/").ToDictionary(state => state.Entity[6..], StringComparer.Ordinal);
        foreach (var left in journal.List("left/"))
        {
            if (
                right.GetValueOrDefault(left.Entity[5..]) is not { } other
                || other.Version != left.Version
                || !string.Equals(other.Value, left.Value, StringComparison.Ordinal)
            )
                _half++;
        }

        while (journal.Events(_checked, 5_000) is { Count: > 0 } events)
        {
            foreach (var @event in events)
            {
                _kept[@event.Request ?? ""] = @event.Number;
                if (@event.Changes().Length != 2)
                    _half++;
            }

            _checked = events[^1].Number;
        }

        // What was there once is looked for again each time by its number alone.
        if (journal.Head().Number < _checked)
            _corrupt++;
        _lost += _acknowledged.Count(item => _kept.GetValueOrDefault(item.Key) != item.Value);
    }
}
