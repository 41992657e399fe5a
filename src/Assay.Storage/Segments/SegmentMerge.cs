namespace Assay.Storage.Segments;

/// <summary>Some segments on their way into one, on a thread of its own; the store goes on with the old ones meanwhile.</summary>
/// <remarks>Documents that die after the start are carried over when the new segment is taken in.</remarks>
internal sealed class SegmentMerge
{
    private readonly StoreFolder _folder;
    private readonly long _number;
    private readonly DeadList[] _dead;
    private readonly Task<Merged> _work;

    private SegmentMerge(StoreFolder folder, long number, IReadOnlyList<LiveSegment> segments)
    {
        _folder = folder;
        _number = number;
        Segments = segments;
        _dead = [.. segments.Select(each => each.Dead.Copy())];
        foreach (var each in segments)
            each.Segment.Hold();
        _work = Task.Run(Merge);
    }

    public IReadOnlyList<LiveSegment> Segments { get; }

    public bool IsDone => _work.IsCompleted;

    public static SegmentMerge Start(StoreFolder folder, long number, IReadOnlyList<LiveSegment> segments) =>
        new(folder, number, segments);

    /// <summary>Waits for the new segment; <see langword="null"/> where no document was left.</summary>
    public LiveSegment? Finish()
    {
        var merged = _work.GetAwaiter().GetResult();
        if (merged.Segment is null)
            return null;
        var dead = new DeadList();
        for (var at = 0; at < Segments.Count; at++)
        {
            var ranks = merged.Ranks[at];
            for (var number = 0; number < ranks.Length; number++)
            {
                if (ranks[number] >= 0 && Segments[at].Dead.Contains(number))
                    dead.Add(ranks[number]);
            }
        }

        return LiveSegment.WithUnsaved(merged.Segment, dead);
    }

    /// <summary>Waits until nothing is being written any more. The next writer sweeps up the segment and merges again.</summary>
    public void Abandon()
    {
        Task.WaitAny(_work);
        if (_work.IsCompletedSuccessfully)
            _work.Result.Segment?.Release();
    }

    private Merged Merge()
    {
        try
        {
            using var view = new CorpusView([
                .. Segments.Select((each, at) => ((IDocumentSource)each.Segment, _dead[at])),
            ]);
            if (view.Table.Count == 0)
                return new Merged(null, view.Ranks);
            SegmentWriter.Write(_folder, _number, view);
            return new Merged(Segment.Open(_folder, _number), view.Ranks);
        }
        finally
        {
            foreach (var each in Segments)
                each.Segment.Release();
        }
    }

    private sealed record Merged(Segment? Segment, int[][] Ranks);
}
