using Assay.Core.Provenance.Tracing;

namespace Assay.Storage.Segments;

/// <summary>The index that a view is traced with.</summary>
/// <remarks>
/// A view of one whole segment is traced with that segment's own postings. For any other they are merged into a
/// temporary file, which is mapped: one pass over sorted numbers, next to nothing beside tracing.
/// </remarks>
internal sealed class TraceIndex : IDisposable
{
    private readonly MappedFile? _file;
    private readonly string? _path;

    private TraceIndex(IShingleIndex index, MappedFile? file, string? path)
    {
        Index = index;
        _file = file;
        _path = path;
    }

    public IShingleIndex Index { get; }

    public static TraceIndex Of(CorpusView view) =>
        view.Sources is [Segment segment] && segment.Count == view.Table.Count
            ? new TraceIndex(segment.Index(), null, null)
            : Merged(view);

    public void Dispose()
    {
        _file?.Dispose();
        if (_path is not null)
            File.Delete(_path);
    }

    private static unsafe TraceIndex Merged(CorpusView view)
    {
        var path = Path.GetTempFileName();
        long count;
        using (var writer = new CheckedWriter(path, 0))
        {
            count = PostingWriter.Write(writer, view);
            writer.Finish([]);
        }

        var file = new MappedFile(path);
        // Whatever becomes of this process, the file goes with it; Windows deletes none that is mapped.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        var postings = new PostingList((ulong*)file.At(0, count * sizeof(ulong)), count);
        var startsAt = count * sizeof(ulong);
        var starts = new PostingStarts(
            (long*)file.At(startsAt, file.Length - startsAt),
            PostingStarts.BitsFor(view.Table.Count)
        );
        return new TraceIndex(new MappedShingleIndex(postings, starts), file, path);
    }
}
