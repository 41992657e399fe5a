using System.Security.Cryptography;
using System.Threading.Channels;
using Assay.Ingest.Formats;
using Assay.Ingest.Inputs;
using Assay.Ingest.Workers;

namespace Assay.Ingest;

/// <summary>Reads files, folders, zip archives and standard input into documents.</summary>
/// <remarks>
/// Bytes are parsed in other processes, which have no network, a memory limit and a deadline; whatever happens to one of
/// them costs one input its reading, never the load. Identical bytes met twice are two documents with the same SHA-256:
/// copies matter. The result does not depend on which process finished first.
/// </remarks>
/// <param name="limits">What one input may cost.</param>
/// <param name="launch">How to start a parsing process.</param>
public sealed class DocumentLoader(IngestLimits limits, WorkerLaunch launch)
{
    /// <summary>Reads everything below the paths.</summary>
    /// <param name="paths">Files, folders, zip archives, or <c>-</c> for standard input, in the order that matters.</param>
    /// <param name="standardInput">What <c>-</c> reads.</param>
    /// <param name="progress">Hears of each input that is done.</param>
    /// <param name="cancellation">Ends the load and its processes.</param>
    /// <exception cref="OperationCanceledException">The load was cancelled.</exception>
    public async Task<LoadResult> LoadAsync(
        IReadOnlyList<string> paths,
        Stream? standardInput,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(paths);
        if (paths.Count == 0)
            return new LoadResult([], [], [], []);
        using var pool = new WorkerPool(limits, launch, WorkerPool.FindUnshare());
        pool.Prepare(0, cancellation);
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var finder = new InputFinder(limits, standardInput);
        var queue = Channel.CreateBounded<(int Index, FoundInput Input)>(limits.Workers);
        var ledger = new LoadLedger(progress);
        var find = Task.Run(() => FindAsync(finder, paths, queue.Writer, ledger, failed.Token), failed.Token);
        var lanes = Enumerable
            .Range(0, limits.Workers)
            .Select(lane =>
                Task.Run(() => ServeAsync(pool, lane, queue.Reader, ledger, failed.Token), failed.Token)
            );
        await AllAsync([find, .. lanes], failed).ConfigureAwait(false);
        return ledger.Result(finder.Warnings, pool.Warning is { } warning ? [warning] : []);
    }

    /// <summary>Waits for all; the first that fails stops the others.</summary>
    private static async Task AllAsync(List<Task> tasks, CancellationTokenSource failed)
    {
        var all = Task.WhenAll(tasks);
        while (tasks.Count > 0)
        {
            var done = await Task.WhenAny(tasks).ConfigureAwait(false);
            tasks.Remove(done);
            if (!done.IsCompletedSuccessfully)
                await failed.CancelAsync().ConfigureAwait(false);
        }

        await all.ConfigureAwait(false);
    }

    private static async Task FindAsync(
        InputFinder finder,
        IReadOnlyList<string> paths,
        ChannelWriter<(int, FoundInput)> queue,
        LoadLedger ledger,
        CancellationToken cancellation
    )
    {
        foreach (var input in finder.Find(paths))
        {
            var index = ledger.Add(input);
            if (input.Bytes is not null)
                await queue.WriteAsync((index, input), cancellation).ConfigureAwait(false);
        }

        queue.Complete();
    }

    private async Task ServeAsync(
        WorkerPool pool,
        int lane,
        ChannelReader<(int Index, FoundInput Input)> queue,
        LoadLedger ledger,
        CancellationToken cancellation
    )
    {
        await foreach (var (index, input) in queue.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            if (ledger.IsSpent(input.Archive))
            {
                ledger.Skip(index);
                continue;
            }

            var request = new ParseRequest(input.Path, input.Bytes!, limits);
            var sha = Convert.ToHexStringLower(SHA256.HashData(input.Bytes!));
            var outcome = await pool.ParseAsync(lane, request, cancellation).ConfigureAwait(false);
            ledger.Settle(index, sha, outcome);
        }
    }
}
