using Assay.Core.Provenance;
using Assay.Core.Provenance.Tracing;

namespace Assay.Storage.Segments;

/// <summary>A traced store: answers for one document after another, as long as this is held.</summary>
internal sealed class StoreTrace : IDisposable
{
    private readonly CorpusView _view;
    private readonly TraceIndex _index;

    private StoreTrace(CorpusView view, TraceIndex index, CorpusTrace trace)
    {
        (_view, _index, Trace) = (view, index, trace);
    }

    public CorpusTrace Trace { get; }

    public static StoreTrace Run(
        StoreContent content,
        TraceOptions options,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        var view = content.View();
        TraceIndex? index = null;
        try
        {
            index = TraceIndex.Of(view);
            var scene = TraceScene.Of(view.Table, view.Copies, index.Index, TraceModels.Learned);
            return new StoreTrace(view, index, CorpusTrace.Run(scene, options, progress, cancellation));
        }
        catch
        {
            index?.Dispose();
            view.Dispose();
            throw;
        }
    }

    /// <summary>All answers at once.</summary>
    public TraceResult Result(CancellationToken cancellation) =>
        new([.. Trace.Documents(cancellation)], Trace.Stories(), Trace.ExpectedOrigins(), Trace.Notes());

    public void Dispose()
    {
        _index.Dispose();
        _view.Dispose();
    }
}
