using System.Collections.Immutable;
using System.Numerics;
using System.Security.Cryptography;

namespace Assay.Storage.Journals;

/// <summary>A growing Merkle tree (RFC 9162, section 2.1) kept as the roots of its full subtrees.</summary>
/// <remarks>Immutable. Of n leaves it holds as many hashes as n has binary ones, the largest subtree first.</remarks>
public sealed class MerkleFrontier
{
    private readonly ImmutableArray<Digest> _roots;

    private MerkleFrontier(long size, ImmutableArray<Digest> roots) => (Size, _roots) = (size, roots);

    /// <summary>The tree without leaves.</summary>
    public static MerkleFrontier Empty { get; } = new(0, []);

    /// <summary>Number of leaves.</summary>
    public long Size { get; }

    /// <summary>The hash of the whole tree; SHA-256 of nothing for the empty one.</summary>
    public Digest Root()
    {
        if (_roots.IsEmpty)
            return Digest.Of([]);
        var root = _roots[^1];
        for (var i = _roots.Length - 2; i >= 0; i--)
            root = Node(_roots[i], root);
        return root;
    }

    /// <summary>The tree with one event more.</summary>
    /// <param name="hash">The event's hash.</param>
    public MerkleFrontier With(Digest hash)
    {
        var roots = _roots.ToBuilder();
        var node = Leaf(hash);
        for (var merges = BitOperations.TrailingZeroCount(~Size); merges > 0; merges--)
        {
            node = Node(roots[^1], node);
            roots.RemoveAt(roots.Count - 1);
        }

        roots.Add(node);
        return new MerkleFrontier(Size + 1, roots.ToImmutable());
    }

    /// <summary>The hashes in a row, as they are kept.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[_roots.Length * Digest.Length];
        for (var i = 0; i < _roots.Length; i++)
            _roots[i].Bytes.CopyTo(bytes.AsSpan(i * Digest.Length));
        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="FormatException">The number of hashes is not that of a tree of this size.</exception>
    public static MerkleFrontier FromBytes(long size, ReadOnlySpan<byte> bytes)
    {
        if (size < 0 || bytes.Length != BitOperations.PopCount((ulong)size) * Digest.Length)
            throw new FormatException($"{bytes.Length} bytes are not the tree of {size} events");
        var roots = ImmutableArray.CreateBuilder<Digest>(bytes.Length / Digest.Length);
        for (var start = 0; start < bytes.Length; start += Digest.Length)
            roots.Add(new Digest(bytes.Slice(start, Digest.Length)));
        return new MerkleFrontier(size, roots.MoveToImmutable());
    }

    /// <summary>The hash of a leaf.</summary>
    internal static Digest Leaf(Digest hash)
    {
        Span<byte> bytes = stackalloc byte[1 + Digest.Length];
        bytes[0] = 0;
        hash.Bytes.CopyTo(bytes[1..]);
        return new Digest(SHA256.HashData(bytes));
    }

    /// <summary>The hash of two subtrees.</summary>
    internal static Digest Node(Digest left, Digest right)
    {
        Span<byte> bytes = stackalloc byte[1 + 2 * Digest.Length];
        bytes[0] = 1;
        left.Bytes.CopyTo(bytes[1..]);
        right.Bytes.CopyTo(bytes[(1 + Digest.Length)..]);
        return new Digest(SHA256.HashData(bytes));
    }
}
