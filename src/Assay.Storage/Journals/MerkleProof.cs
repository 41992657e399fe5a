using System.Collections.Immutable;
using System.Numerics;

namespace Assay.Storage.Journals;

/// <summary>Proofs about a journal that need neither the journal nor trust in who keeps it (RFC 9162, section 2.1).</summary>
public static class MerkleProof
{
    /// <summary>The path that shows that an event is part of the tree over the first events.</summary>
    /// <param name="hashes">The hashes of all events up to the size of the tree.</param>
    /// <param name="index">Which event, from 0.</param>
    public static ImmutableArray<Digest> Inclusion(ReadOnlySpan<Digest> hashes, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, hashes.Length);
        var path = ImmutableArray.CreateBuilder<Digest>();
        AddInclusion(path, hashes, index);
        return path.ToImmutable();
    }

    /// <summary>Whether a path shows that the event is part of the tree with this root.</summary>
    public static bool Includes(Digest hash, long index, long size, ImmutableArray<Digest> path, Digest root)
    {
        if (index < 0 || index >= size)
            return false;
        var (at, last) = (index, size - 1);
        var node = MerkleFrontier.Leaf(hash);
        foreach (var beside in path)
        {
            if (last == 0)
                return false;
            if (long.IsOddInteger(at) || at == last)
            {
                node = MerkleFrontier.Node(beside, node);
                if (!long.IsOddInteger(at))
                    Climb(ref at, ref last, BitOperations.TrailingZeroCount(at));
            }
            else
            {
                node = MerkleFrontier.Node(node, beside);
            }

            Climb(ref at, ref last, 1);
        }

        return last == 0 && node == root;
    }

    /// <summary>The path that shows that the tree over the first events became the tree over all of them.</summary>
    /// <param name="hashes">The hashes of all events of the larger tree.</param>
    /// <param name="first">How many the smaller one has, at least 1.</param>
    public static ImmutableArray<Digest> Consistency(ReadOnlySpan<Digest> hashes, int first)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, hashes.Length);
        var path = ImmutableArray.CreateBuilder<Digest>();
        if (first < hashes.Length)
            AddConsistency(path, hashes, first, isWhole: true);
        return path.ToImmutable();
    }

    /// <summary>Whether a path shows that one tree grew into the other.</summary>
    public static bool IsConsistent(
        long first,
        Digest firstRoot,
        long second,
        Digest secondRoot,
        ImmutableArray<Digest> path
    )
    {
        if (first < 1 || first > second)
            return false;
        if (first == second)
            return path.IsEmpty && firstRoot == secondRoot;
        if (long.IsPow2(first))
            path = path.Insert(0, firstRoot);
        if (path.IsEmpty)
            return false;
        var (at, last) = (first - 1, second - 1);
        Climb(ref at, ref last, BitOperations.TrailingZeroCount(~at));
        var (small, large) = (path[0], path[0]);
        foreach (var beside in path.AsSpan()[1..])
        {
            if (last == 0)
                return false;
            if (long.IsOddInteger(at) || at == last)
            {
                small = MerkleFrontier.Node(beside, small);
                large = MerkleFrontier.Node(beside, large);
                if (!long.IsOddInteger(at))
                    Climb(ref at, ref last, BitOperations.TrailingZeroCount(at));
            }
            else
            {
                large = MerkleFrontier.Node(large, beside);
            }

            Climb(ref at, ref last, 1);
        }

        return last == 0 && small == firstRoot && large == secondRoot;
    }

    private static void Climb(ref long at, ref long last, int levels)
    {
        // The trailing zeros of 0 are 64, and a shift by 64 would be none at all.
        at = levels > 62 ? 0 : at >> levels;
        last = levels > 62 ? 0 : last >> levels;
    }

    private static Digest Root(ReadOnlySpan<Digest> hashes)
    {
        if (hashes.Length == 1)
            return MerkleFrontier.Leaf(hashes[0]);
        var split = Split(hashes.Length);
        return MerkleFrontier.Node(Root(hashes[..split]), Root(hashes[split..]));
    }

    private static void AddInclusion(
        ImmutableArray<Digest>.Builder path,
        ReadOnlySpan<Digest> hashes,
        int index
    )
    {
        if (hashes.Length == 1)
            return;
        var split = Split(hashes.Length);
        AddInclusion(
            path,
            index < split ? hashes[..split] : hashes[split..],
            index < split ? index : index - split
        );
        path.Add(Root(index < split ? hashes[split..] : hashes[..split]));
    }

    private static void AddConsistency(
        ImmutableArray<Digest>.Builder path,
        ReadOnlySpan<Digest> hashes,
        int first,
        bool isWhole
    )
    {
        if (first == hashes.Length)
        {
            if (!isWhole)
                path.Add(Root(hashes));
            return;
        }

        var split = Split(hashes.Length);
        AddConsistency(
            path,
            first <= split ? hashes[..split] : hashes[split..],
            first <= split ? first : first - split,
            isWhole && first <= split
        );
        path.Add(Root(first <= split ? hashes[split..] : hashes[..split]));
    }

    /// <summary>The largest power of two below a number above 1.</summary>
    private static int Split(int count) => 1 << (31 - BitOperations.LeadingZeroCount((uint)(count - 1)));
}
