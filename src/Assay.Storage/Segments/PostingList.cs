namespace Assay.Storage.Segments;

/// <summary>Postings in ascending order that lie somewhere in memory; there may be more than a span holds.</summary>
internal readonly unsafe struct PostingList(ulong* start, long count)
{
    public long Count => count;

    public ulong this[long at] => start[at];

    public ReadOnlySpan<ulong> Slice(long from, long to)
    {
        if (from < 0 || from > to || to > count)
            throw new ArgumentOutOfRangeException(nameof(from));
        return new ReadOnlySpan<ulong>(start + from, checked((int)(to - from)));
    }
}
