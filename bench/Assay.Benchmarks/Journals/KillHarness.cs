using System.Collections.Concurrent;
using System.Globalization;
using Assay.Storage.Journals;

namespace Assay.Benchmarks.Journals;

/// <summary>Kills the server at random moments while analysts edit over HTTP, and looks each time what is on the disk.</summary>
/// <remarks>
/// Each edit puts two things that belong together. Afterwards every edit that was acknowledged has to be there under its
/// number, both things of each edit have to agree, and the whole journal has to be sound. A run in which nothing was
/// acknowledged has shown nothing, and fails.
/// </remarks>
/// <param name="folder">The folder that is served.</param>
/// <param name="start">Starts a server over the folder.</param>
/// <param name="seed">Seed of the moments.</param>
internal sealed class KillHarness(string folder, Func<Task<ServeChild>> start, int seed)
{
    /// <summary>The case that is edited.</summary>
    public const string Name = "case";

    private const int Analysts = 8;
    private const int Page = 5_000;

    // Ten seconds for the first edit.
    private const int MostWaits = 1_000;
    private const int PerWait = 10;

    private readonly Random _random = new(seed);
    private readonly ConcurrentQueue<(string Key, long Event)> _fresh = new();
    private readonly List<(string Key, long Event)> _acknowledged = [];
    private Dictionary<string, long> _kept = new(StringComparer.Ordinal);
    private long _read;
    private volatile bool _isRefused;
    private int _inFlight;
    private int _sent;
    private int _whileWriting;
    private int _lost;
    private int _half;
    private int _corrupt;

    /// <summary>The token that analysts show; that of the server where none is given.</summary>
    public string? Token { get; init; }

    /// <summary>What is done with the folder after each kill, before it is looked at.</summary>
    public Action AfterKill { get; init; } = () => { };

    /// <summary>Kills that often; the whole journal is checked after every fiftieth kill and the last.</summary>
    public async Task<KillTally> RunAsync(int kills)
    {
        for (var kill = 1; kill <= kills; kill++)
        {
            await DisturbAsync(isFirst: kill == 1);
            AfterKill();
            Check(isWhole: kill % 50 == 0 || kill == kills);
        }

        return new KillTally(kills, _whileWriting, _acknowledged.Count, _lost, _half, _corrupt);
    }

    private async Task DisturbAsync(bool isFirst)
    {
        using var child = await start();
        if (isFirst)
        {
            using var caller = new Caller(child.Address, child.Token);
            await caller.BeginAsync(Name);
        }

        var analysts = Enumerable
            .Range(0, Analysts)
            .Select(_ => Task.Run(() => EditAsync(child.Address, Token ?? child.Token)))
            .ToArray();
        // The first edits wait for code to be compiled, however long a busy machine takes; from there on any moment is as
        // good as another.
        var before = _fresh.Count;
        for (var waited = 0; waited < MostWaits && _fresh.Count == before && !_isRefused; waited++)
            await Task.Delay(PerWait);
        await Task.Delay(_random.Next(50, 600));
        if (Volatile.Read(ref _inFlight) > 0)
            _whileWriting++;
        child.Kill();
        await Task.WhenAll(analysts);
    }

    private async Task EditAsync(Uri address, string token)
    {
        using var caller = new Caller(address, token);
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
                        _fresh.Enqueue((key, @event));
                    else
                        _isRefused = true;
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
        try
        {
            using var journal = Journal.Open(
                SqliteDatabase.Open(Path.Combine(folder, $"{Name}.assay"), toWrite: true),
                name: null,
                TimeProvider.System
            );
            Check(journal, isWhole);
        }
        catch (JournalTroubleException)
        {
            _corrupt++;
        }
    }

    private void Check(Journal journal, bool isWhole)
    {
        if (journal.Head().Number < _read || isWhole && !JournalCheck.Of(journal).IsSound)
            _corrupt++;
        CheckPairs(journal);
        // Most times it is enough to read on; at a whole check everything is read and looked for again.
        if (isWhole)
            (_read, _kept) = (0, new(StringComparer.Ordinal));
        while (journal.Events(_read, Page) is { Count: > 0 } events)
        {
            foreach (var @event in events)
            {
                _kept[@event.Request ?? ""] = @event.Number;
                if (@event.Changes().Length != 2)
                    _half++;
            }

            _read = events[^1].Number;
        }

        var fresh = _fresh.ToList();
        _fresh.Clear();
        _acknowledged.AddRange(fresh);
        _lost += (isWhole ? _acknowledged : fresh).Count(edit =>
            _kept.GetValueOrDefault(edit.Key) != edit.Event
        );
    }

    /// <summary>Each edit puts a left and a right thing; where they differ, an edit was done by half.</summary>
    private void CheckPairs(Journal journal)
    {
        var right = journal
            .List("right/")
            .ToDictionary(state => state.Entity["right/".Length..], StringComparer.Ordinal);
        foreach (var left in journal.List("left/"))
        {
            if (
                right.GetValueOrDefault(left.Entity["left/".Length..]) is not { } other
                || other.Version != left.Version
                || !string.Equals(other.Value, left.Value, StringComparison.Ordinal)
            )
                _half++;
        }
    }
}
