namespace Assay.Core.Provenance.Tracing;

/// <summary>Takes all documents through the two stages, in blocks in order of rank, on any number of threads.</summary>
/// <remarks>
/// A document's first stage looks only at texts, its second also at what the first stage found about earlier documents,
/// so within a block all first stages come before all second ones, and the threads change nothing. Where a document
/// may have taken from one that stands after it (an open order), the first stage of those is done ahead, and once more
/// when their turn comes.
/// </remarks>
internal sealed class ParentPass(TraceScene scene, int threads)
{
    // Each document of a block holds its comparison, about a hundred kilobytes, until the block is judged.
    private const int BlockSize = 128;

    private readonly FirstStage _first = new(scene.Table.Count);
    private readonly ParentSearch[] _searches =
    [
        .. Enumerable.Range(0, threads).Select(_ => new ParentSearch(scene)),
    ];

    /// <summary>Judges every document and hands each to a visitor, in order of rank.</summary>
    public void Run(Action<ParentWork> visit, IProgress<double>? progress, CancellationToken cancellation)
    {
        var count = scene.Table.Count;
        var works = new ParentWork[Math.Min(BlockSize, count)];
        for (var at = 0; at < works.Length; at++)
            works[at] = new ParentWork();
        var ahead = 0;
        for (var start = 0; start < count; start += works.Length)
        {
            var end = Math.Min(start + works.Length, count);
            var limit = Limit(start, end);
            for (ahead = Math.Max(ahead, end); ahead < limit; ahead += works.Length)
            {
                cancellation.ThrowIfCancellationRequested();
                FirstStageOf(works, ahead, Math.Min(ahead + works.Length, count));
            }

            cancellation.ThrowIfCancellationRequested();
            FirstStageOf(works, start, end);
            Shares.Each(
                threads,
                end - start,
                (thread, at) => _searches[thread].SecondStage(works[at], _first)
            );
            for (var at = 0; at < end - start; at++)
                visit(works[at]);
            progress?.Report((double)end / count);
        }
    }

    private int Limit(int start, int end)
    {
        var limit = end;
        for (var rank = start; rank < end; rank++)
            limit = Math.Max(limit, scene.Table.LimitOf(rank));
        return limit;
    }

    private void FirstStageOf(ParentWork[] works, int start, int end) =>
        Shares.Each(
            threads,
            end - start,
            (thread, at) =>
            {
                works[at].Rank = start + at;
                _searches[thread].FirstStage(works[at], _first);
            }
        );
}
