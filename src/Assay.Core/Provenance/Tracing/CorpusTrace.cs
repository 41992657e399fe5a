using System.Collections.Immutable;

namespace Assay.Core.Provenance.Tracing;

/// <summary>A traced corpus: answers for one document after another without holding them.</summary>
internal sealed class CorpusTrace
{
    private const int BlockSize = 512;

    private readonly TraceScene _scene;
    private readonly TraceOptions _options;
    private readonly Parentage _parentage;
    private readonly int[] _origins;
    private readonly Dictionary<(int Child, int Parent), ImmutableArray<TraceReason>> _reasons = [];

    private CorpusTrace(TraceScene scene, TraceOptions options)
    {
        _scene = scene;
        _options = options;
        _parentage = new Parentage(scene.Table.Count);
        _origins = new int[scene.Table.Count];
    }

    public int Count => _scene.Table.Count;

    public static CorpusTrace Run(
        TraceScene scene,
        TraceOptions options,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        var trace = new CorpusTrace(scene, options);
        new ParentPass(scene, options.Threads).Run(trace.Keep, progress, cancellation);
        ParentChoice.Make(trace._parentage, scene.Table.Count);
        if (scene.Models.TimeErrors.Length > 0)
            new TimeErrors(scene, trace._parentage) { Doubted = trace.Doubt }.Weigh(scene.Models.TimeErrors);
        if (!options.WordsOnly)
            CitationPass.Run(scene, trace._parentage, trace.KeepReasons, cancellation);
        trace.FindOrigins();
        return trace;
    }

    /// <summary>Every document, in order of rank.</summary>
    public IEnumerable<TracedDocument> Documents(CancellationToken cancellation)
    {
        var readers = Enumerable
            .Range(0, _options.Threads)
            .Select(_ => new DocumentTracer(_scene, _parentage, _origins, _reasons))
            .ToArray();
        var block = new TracedDocument[BlockSize];
        for (var start = 0; start < Count; start += BlockSize)
        {
            cancellation.ThrowIfCancellationRequested();
            var (from, length) = (start, Math.Min(BlockSize, Count - start));
            Shares.Each(readers.Length, length, (thread, at) => block[at] = readers[thread].Trace(from + at));
            for (var at = 0; at < length; at++)
                yield return block[at];
        }
    }

    /// <summary>Expected number of independent origins among all documents; a text without a word is none.</summary>
    /// <remarks>Documents of one wording are, beside the first of them, at most one more.</remarks>
    public double ExpectedOrigins()
    {
        var sum = 0.0;
        for (var rank = 0; rank < Count; rank++)
        {
            if (_scene.Table.TokensOf(rank) == 0 || !_scene.Copies.Leads(rank))
                continue;
            var none = 1.0;
            foreach (var follower in _scene.Copies.Followers(rank))
                none *= 1 - _parentage.OwnOf(follower);
            sum += _parentage.OwnOf(rank) + (1 - none);
        }

        return sum;
    }

    public ImmutableArray<TracedStory> Stories() =>
        new StoryBook(_scene.Table, _scene.Copies, _parentage, _origins).Stories();

    public ImmutableArray<string> Notes()
    {
        var empty = 0;
        for (var rank = 0; rank < Count; rank++)
            empty += _scene.Table.TokensOf(rank) == 0 ? 1 : 0;
        return empty == 0
            ? []
            :
            [
                empty == 1
                    ? "1 document has no words"
                    : FormattableString.Invariant($"{empty} documents have no words"),
            ];
    }

    private void Keep(ParentWork work)
    {
        var second = SecondParent.Find(work);
        _parentage.Add(work, second, second < 0 ? 0 : SecondParent.Probability(work, second));
        if (!_options.Explain)
            return;
        for (var at = 0; at < work.Candidates.Count; at++)
        {
            if (work.Candidates[at].Probability >= Parentage.Least || at == second)
                _reasons[(work.Rank, work.Candidates[at].Rank)] = ReasonWriter.Write(
                    work,
                    at,
                    _scene.Models.Second,
                    _scene.Table
                );
        }
    }

    private void KeepReasons(int rank, CitedDocument cited)
    {
        if (_options.Explain)
            _reasons[(rank, cited.Rank)] = CitationPass.Reasons(cited);
    }

    private void Doubt(int child, int parent, double worth)
    {
        if (!_options.Explain)
            return;
        var link = (child, parent);
        _reasons[link] =
        [
            .. _reasons.GetValueOrDefault(link, []),
            new TraceReason("so near to each other, the stated times may stand the wrong way round", worth),
        ];
    }

    // A parent may stand after its child where the order is open, so each way is walked to its end.
    private void FindOrigins()
    {
        Array.Fill(_origins, -1);
        var way = new List<int>();
        for (var rank = 0; rank < Count; rank++)
        {
            var at = rank;
            for (way.Clear(); _origins[at] < 0; at = _parentage.ParentOf(at))
            {
                if (_parentage.ParentOf(at) < 0)
                {
                    _origins[at] = at;
                    break;
                }

                way.Add(at);
            }

            foreach (var passed in way)
                _origins[passed] = _origins[at];
        }
    }
}
