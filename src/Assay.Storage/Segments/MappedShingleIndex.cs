using Assay.Core.Provenance.Tracing;

namespace Assay.Storage.Segments;

/// <summary>Sorted postings in a mapped file, in buckets by the first bits of the key.</summary>
internal sealed class MappedShingleIndex(PostingList postings, PostingStarts starts) : IShingleIndex
{
    /// <inheritdoc/>
    public int Bring(ReadOnlySpan<uint> keys)
    {
        var seen = 0L;
        foreach (var key in keys)
            seen ^= starts[(int)(key >> starts.Shift)];
        foreach (var key in keys)
        {
            var (start, end) = (starts[(int)(key >> starts.Shift)], starts[(int)(key >> starts.Shift) + 1]);
            if (start < end)
                seen ^= (long)postings.Slice(start, end)[0];
        }

        return (int)seen;
    }

    /// <inheritdoc/>
    public int Find(uint key, int limit, Span<int> bearers)
    {
        var bucket = (int)(key >> starts.Shift);
        return PostingBucket.Find(postings.Slice(starts[bucket], starts[bucket + 1]), key, limit, bearers);
    }

    /// <summary>Whether the buckets follow each other and cover all postings.</summary>
    public bool IsSound(long count)
    {
        if (starts[0] != 0 || starts[starts.Buckets] != count)
            return false;
        for (var bucket = 0; bucket < starts.Buckets; bucket++)
        {
            if (starts[bucket] > starts[bucket + 1] || starts[bucket + 1] - starts[bucket] > int.MaxValue)
                return false;
        }

        return true;
    }
}
