using System.Numerics;
using System.Runtime.CompilerServices;

namespace Assay.Core.Provenance.Tracing;

/// <summary>Postings in two flat arrays, in buckets by the first bits of the key: what is left of the key, and the rank.</summary>
/// <remarks>
/// Six bytes a posting. Built in two passes over the documents' tokens, counting and placing, so that nothing is held
/// twice. Within a bucket postings are in order of key, then of rank.
/// </remarks>
internal sealed class MemoryShingleIndex : IShingleIndex
{
    // What is left of a key fits sixteen bits.
    private const int LeastBits = 16;
    private const int MostBits = 24;

    // Buckets beyond this are sorted by a sort that needs room elsewhere.
    private const int SmallBucket = 48;

    private readonly ushort[] _rests;
    private readonly int[] _ranks;
    private readonly int[] _starts;
    private readonly int _shift;

    public MemoryShingleIndex(DocumentTable table, Copies copies, int threads)
    {
        // About sixteen postings a bucket, which is half a cache line of keys.
        var bits = Math.Clamp(BitOperations.Log2((uint)Math.Max(1, table.Count)) + 2, LeastBits, MostBits);
        _shift = 32 - bits;
        _starts = new int[(1 << bits) + 1];
        Count(table, copies);
        _rests = new ushort[_starts[^1]];
        _ranks = new int[_starts[^1]];
        Place(table, copies);
        const int Parts = 64;
        Shares.Each(threads, Parts, (_, part) => SortBuckets(part, Parts));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Bring(ReadOnlySpan<uint> keys)
    {
        var seen = 0;
        foreach (var key in keys)
            seen ^= _starts[key >> _shift];
        foreach (var key in keys)
        {
            var start = _starts[key >> _shift];
            if (start < _ranks.Length)
                seen ^= _rests[start] ^ _ranks[start];
        }

        return seen;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(uint key, int limit, Span<int> bearers)
    {
        var bucket = (int)(key >> _shift);
        var (start, end) = (_starts[bucket], _starts[bucket + 1]);
        var rest = (ushort)(key & ((1U << _shift) - 1));
        var rests = _rests.AsSpan(start, end - start);
        var first = First(rests, rest);
        if (first < 0)
            return 0;
        var ranks = _ranks.AsSpan(start + first, LastFrom(rests, first, rest) - first);
        var below = ranks.BinarySearch(limit);
        ranks = ranks[..(below < 0 ? ~below : below)];
        if (ranks.Length <= bearers.Length)
        {
            ranks.CopyTo(bearers);
            return ranks.Length;
        }

        var early = bearers.Length / 2;
        ranks[..early].CopyTo(bearers);
        ranks[^(bearers.Length - early)..].CopyTo(bearers[early..]);
        return ranks.Length;
    }

    private static int First(ReadOnlySpan<ushort> rests, ushort rest)
    {
        if (rests.Length <= SmallBucket)
            return rests.IndexOf(rest);
        var first = Bound(rests, rest);
        return first < rests.Length && rests[first] == rest ? first : -1;
    }

    private static int LastFrom(ReadOnlySpan<ushort> rests, int first, ushort rest)
    {
        if (rests.Length > SmallBucket)
            return rest == ushort.MaxValue ? rests.Length : Bound(rests, (ushort)(rest + 1));
        var length = rests[first..].IndexOfAnyExcept(rest);
        return length < 0 ? rests.Length : first + length;
    }

    private static int Bound(ReadOnlySpan<ushort> rests, ushort wanted)
    {
        var (low, high) = (0, rests.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (rests[middle] < wanted)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
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
        var mask = (1U << _shift) - 1;
        for (var rank = 0; rank < table.Count; rank++)
        {
            if (!copies.Leads(rank))
                continue;
            foreach (var key in posted.Of(table.Read(rank).Tokens))
            {
                var place = _starts[key >> _shift]++;
                _rests[place] = (ushort)(key & mask);
                _ranks[place] = rank;
            }
        }

        Array.Copy(_starts, 0, _starts, 1, _starts.Length - 1);
        _starts[0] = 0;
    }

    private void SortBuckets(int part, int parts)
    {
        var buckets = (_starts.Length - 1) / parts;
        for (var bucket = part * buckets; bucket < (part + 1) * buckets; bucket++)
        {
            var (start, length) = (_starts[bucket], _starts[bucket + 1] - _starts[bucket]);
            if (length > SmallBucket)
                SortLarge(_rests.AsSpan(start, length), _ranks.AsSpan(start, length));
            else if (length > 1)
                SortSmall(_rests.AsSpan(start, length), _ranks.AsSpan(start, length));
        }
    }

    // Postings came in order of rank, so a stable sort by key is enough.
    private static void SortSmall(Span<ushort> rests, Span<int> ranks)
    {
        for (var at = 1; at < rests.Length; at++)
        {
            var (rest, rank) = (rests[at], ranks[at]);
            var place = at;
            for (; place > 0 && rests[place - 1] > rest; place--)
                (rests[place], ranks[place]) = (rests[place - 1], ranks[place - 1]);
            (rests[place], ranks[place]) = (rest, rank);
        }
    }

    private static void SortLarge(Span<ushort> rests, Span<int> ranks)
    {
        var postings = new ulong[rests.Length];
        for (var at = 0; at < postings.Length; at++)
            postings[at] = ((ulong)rests[at] << 32) | (uint)ranks[at];
        postings.AsSpan().Sort();
        for (var at = 0; at < postings.Length; at++)
            (rests[at], ranks[at]) = ((ushort)(postings[at] >> 32), (int)(uint)postings[at]);
    }
}
