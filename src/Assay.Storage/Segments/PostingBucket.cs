namespace Assay.Storage.Segments;

/// <summary>Sorted postings, each the key and a rank in one number.</summary>
internal static class PostingBucket
{
    /// <summary>Finds the bearers of a key below a rank, as <see cref="MappedShingleIndex.Find"/> has it.</summary>
    public static int Find(ReadOnlySpan<ulong> entries, uint key, int limit, Span<int> bearers)
    {
        var start = FirstFrom(entries, (ulong)key << 32);
        var count = FirstFrom(entries[start..], ((ulong)key << 32) | (uint)limit);
        entries = entries.Slice(start, count);
        if (count <= bearers.Length)
        {
            Copy(entries, bearers);
            return count;
        }

        var early = bearers.Length / 2;
        Copy(entries[..early], bearers);
        Copy(entries[^(bearers.Length - early)..], bearers[early..]);
        return count;
    }

    private static void Copy(ReadOnlySpan<ulong> entries, Span<int> ranks)
    {
        for (var at = 0; at < entries.Length; at++)
            ranks[at] = (int)(uint)entries[at];
    }

    // Most buckets hold a handful, where looking at each in turn is quickest.
    private static int FirstFrom(ReadOnlySpan<ulong> entries, ulong wanted)
    {
        var (low, high) = (0, entries.Length);
        while (high - low > 8)
        {
            var middle = (low + high) >>> 1;
            if (entries[middle] < wanted)
                low = middle + 1;
            else
                high = middle;
        }

        while (low < high && entries[low] < wanted)
            low++;
        return low;
    }
}
