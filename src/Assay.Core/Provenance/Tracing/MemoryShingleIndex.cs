using System.Numerics;

namespace Assay.Core.Provenance.Tracing;

/// <summary>Postings in one flat array of (key, rank), in buckets by the first bits of the key.</summary>
/// <remarks>Built in two passes over the documents' tokens: counting, then placing. Nothing is held twice.</remarks>
internal sealed class MemoryShingleIndex : IShingleIndex
{
    private readonly ulong[] _entries;
    private readonly int[] _starts;
    private readonly int _shift;

    public MemoryShingleIndex(DocumentTable table, Copies copies, int threads)
    {
        // About eight entries a bucket.
        var bits = Math.Clamp(BitOperations.Log2((uint)Math.Max(1, table.Count)) + 2, 8, 24);
        _shift = 32 - bits;
        _starts = new int[(1 << bits) + 1];
        Count(table, copies);
        _entries = new ulong[_starts[^1]];
        Place(table, copies);
        Parallel.For(
            0,
            threads,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            thread => SortBuckets(thread, threads)
        );
    }

    public long Postings => _entries.Length;

    public int Find(uint key, int limit, Span<int> bearers)
    {
        var bucket = (int)(key >> _shift);
        return PostingBucket.Find(
            _entries.AsSpan(_starts[bucket], _starts[bucket + 1] - _starts[bucket]),
            key,
            limit,
            bearers
        );
    }

    private void Count(DocumentTable table, Copies copies)
    {
        var posted = new PostedShingles();
        for (var rank = 0; rank < table.Count; rank++)
        {
            if (!copies.Leads(rank))
                continue;
            foreach (var key in posted.Of(table.Read(rank).Tokens))
                _starts[(key >> _shift) + 1]++;
        }

        for (var bucket = 0; bucket < _starts.Length - 1; bucket++)
            _starts[bucket + 1] += _starts[bucket];
    }

    // While placing, each bucket's start moves to its end, which is the start of the next.
    private void Place(DocumentTable table, Copies copies)
    {
        var posted = new PostedShingles();
        for (var rank = 0; rank < table.Count; rank++)
        {
            if (!copies.Leads(rank))
                continue;
            foreach (var key in posted.Of(table.Read(rank).Tokens))
                _entries[_starts[key >> _shift]++] = ((ulong)key << 32) | (uint)rank;
        }

        Array.Copy(_starts, 0, _starts, 1, _starts.Length - 1);
        _starts[0] = 0;
    }

    private void SortBuckets(int thread, int threads)
    {
        for (var bucket = thread; bucket < _starts.Length - 1; bucket += threads)
        {
            var length = _starts[bucket + 1] - _starts[bucket];
            if (length > 1)
                _entries.AsSpan(_starts[bucket], length).Sort();
        }
    }
}
