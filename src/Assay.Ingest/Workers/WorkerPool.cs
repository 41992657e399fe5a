using Assay.Ingest.Formats;

namespace Assay.Ingest.Workers;

/// <summary>Keeps parsing processes ready, one for each lane, and replaces one after any failure.</summary>
internal sealed class WorkerPool(IngestLimits limits, WorkerLaunch launch, string? unshare) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Task<WorkerProcess?>?[] _lanes = new Task<WorkerProcess?>?[limits.Workers];
    private volatile bool _refused;

    /// <summary>What a person should know about the processes, or <see langword="null"/>.</summary>
    public string? Warning =>
        unshare is null ? "Documents are parsed with network access: the program unshare is not installed."
        : _refused ? "Documents are parsed with network access: the system refuses unshare."
        : null;

    /// <summary>Begins to start the process of a lane, so that it is up when the first bytes are.</summary>
    public void Prepare(int lane, CancellationToken cancellation)
    {
        lock (_gate)
            _lanes[lane] ??= StartAsync(cancellation);
    }

    /// <summary>Parses one document on a lane; a lane has one document at a time.</summary>
    public async Task<ParseOutcome> ParseAsync(int lane, ParseRequest request, CancellationToken cancellation)
    {
        Prepare(lane, cancellation);
        var worker = await _lanes[lane]!.ConfigureAwait(false);
        if (worker is null)
        {
            _lanes[lane] = null;
            return ParseOutcome.Unread("the parsing process could not be started", OutcomeKind.Lost);
        }

        var outcome = await worker.ParseAsync(request, cancellation).ConfigureAwait(false);
        if (outcome.Kind is not (OutcomeKind.Read or OutcomeKind.Refused))
        {
            worker.Dispose();
            _lanes[lane] = null;
        }

        return outcome;
    }

    /// <summary>Ends all processes.</summary>
    public void Dispose()
    {
        foreach (var lane in _lanes.OfType<Task<WorkerProcess?>>())
        {
            if (lane.IsCompleted)
                Close(lane);
            else
                _ = lane.ContinueWith(Close, TaskScheduler.Default);
        }
    }

    private static void Close(Task<WorkerProcess?> started)
    {
        if (started.IsCompletedSuccessfully)
            started.Result?.Dispose();
    }

    private async Task<WorkerProcess?> StartAsync(CancellationToken cancellation)
    {
        if (unshare is not null && !_refused)
        {
            var confined = await WorkerProcess
                .StartAsync(unshare, launch, limits, cancellation)
                .ConfigureAwait(false);
            if (confined is not null)
                return confined;
        }

        var open = await WorkerProcess.StartAsync(null, launch, limits, cancellation).ConfigureAwait(false);
        // A program that does not start either way says nothing about unshare.
        _refused |= open is not null && unshare is not null;
        return open;
    }

    /// <summary>The program that takes the network away, on the search path.</summary>
    public static string? FindUnshare()
    {
        var folders = Environment.GetEnvironmentVariable("PATH") ?? "";
        foreach (var folder in folders.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            var program = Path.Combine(folder, "unshare");
            if (File.Exists(program))
                return program;
        }

        return null;
    }
}
