using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>Weights of features by fingerprint, one byte for each label of two chains; a feature that was not met in training weighs nothing.</summary>
/// <remarks>
/// The part of a file, little-endian: the number of features, the binary logarithm of the number of buckets, one byte
/// for each bucket that says how many features are in it, their 16-bit fingerprints, and sixteen bytes of weights each.
/// One look finds the weights for both chains, since looking is what takes the time.
/// </remarks>
internal sealed class FeatureWeights
{
    /// <summary>How many weights a feature has for one chain: a label each, and one to fill eight bytes.</summary>
    public const int Half = 8;

    /// <summary>How many weights a feature has.</summary>
    public const int Stride = 2 * Half;

    private const int Head = 8;

    // Also the bits of an index.
    private const int MostFeatures = 0xFFFFFF;

    private readonly ulong[] buckets;
    private readonly ushort[] prints;
    private readonly sbyte[] weights;
    private readonly int shift;

    /// <summary>Reads the weights that are the rest of a file.</summary>
    /// <exception cref="InvalidDataException">The bytes hold none, too few or too many.</exception>
    public FeatureWeights(ReadOnlySpan<byte> rest)
    {
        var at = 0;
        var numbers = MemoryMarshal.Cast<byte, int>(Take(rest, ref at, Head));
        Count = numbers[0];
        if (Count is < 0 or >= MostFeatures || numbers[1] is < 1 or > 24)
            throw new InvalidDataException("The file holds no weights of features.");
        shift = 64 - numbers[1];
        var counts = Take(rest, ref at, 1 << numbers[1]);
        prints = MemoryMarshal.Cast<byte, ushort>(Take(rest, ref at, 2 * Count)).ToArray();
        buckets = Buckets(counts, prints);
        // A row of zeros stands behind the last: what is not found weighs as much.
        weights = new sbyte[Stride * (Count + 1)];
        MemoryMarshal.Cast<byte, sbyte>(Take(rest, ref at, Stride * Count)).CopyTo(weights);
        if (at != rest.Length)
            throw new InvalidDataException("The file is too long for its weights of features.");
    }

    /// <summary>How many features have weights.</summary>
    public int Count { get; }

    /// <summary>Adds up the weights of features for each label of the first and of the second chain.</summary>
    public (Vector128<short> First, Vector128<short> Second) Sum(ReadOnlySpan<ulong> features)
    {
        ref var start = ref MemoryMarshal.GetArrayDataReference(weights);
        var sums = Vector256<short>.Zero;
        foreach (var feature in features)
        {
            var row = Vector128.LoadUnsafe(ref start, (nuint)Find(feature) * Stride);
            sums += Vector256.WidenLower(row.ToVector256Unsafe());
        }

        return (sums.GetLower(), sums.GetUpper());
    }

    // Without a branch for nearly every feature: which one it is can't be foreseen.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Find(ulong feature)
    {
        var print = (uint)(feature >> 16) & 0xFFFF;
        var bucket = buckets[feature >> shift];
        var first = (uint)bucket & MostFeatures;
        var isFirst = IsEqual((uint)(bucket >> 32) & 0xFFFF, print);
        var isSecond = IsEqual((uint)(bucket >> 48), print);
        if (((uint)bucket >> 24) > 2 && (isFirst | isSecond) == 0)
            return FindLater(first + 2, (uint)bucket >> 24, print);
        var missing = (uint)Count - first;
        return first + (isSecond & ~isFirst & 1) + (missing & ~(isFirst | isSecond));
    }

    // All bits or none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint IsEqual(uint left, uint right) => (uint)((int)((left ^ right) - 1) >> 31);

    private uint FindLater(uint from, uint count, uint print)
    {
        for (var at = from; at < from + count - 2; at++)
            if (prints[at] == print)
                return at;
        return (uint)Count;
    }

    // For each bucket the index of its first feature, how many it has, and the fingerprints of two. In a bucket of one
    // the second is the first again; an empty one begins at the row of zeros.
    private ulong[] Buckets(ReadOnlySpan<byte> counts, ReadOnlySpan<ushort> prints)
    {
        var found = new ulong[counts.Length];
        var start = 0;
        for (var bucket = 0; bucket < counts.Length; bucket++)
        {
            var count = counts[bucket];
            if (start + count > Count)
                throw new InvalidDataException("The weights of features do not fill their buckets.");
            var first = count == 0 ? 0ul : prints[start];
            var second = count < 2 ? first : prints[start + 1];
            found[bucket] = (uint)(count == 0 ? Count : start) | (ulong)count << 24 | first << 32 | second << 48;
            start += count;
        }

        if (start != Count)
            throw new InvalidDataException("The weights of features do not fill their buckets.");
        return found;
    }

    /// <summary>Writes weights as they are read.</summary>
    /// <param name="features">The fingerprint of each feature with its weights by label.</param>
    public static byte[] Write(IReadOnlyCollection<(ulong Print, sbyte[] Weights)> features)
    {
        var bits = Math.Max(1, BitOperations.Log2((uint)features.Count + 1));
        var sorted = features.OrderBy(feature => feature.Print).ToList();
        var counts = new byte[1 << bits];
        foreach (var (print, _) in sorted)
            counts[print >> (64 - bits)] = checked((byte)(counts[print >> (64 - bits)] + 1));
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write(sorted.Count);
        writer.Write(bits);
        writer.Write(counts);
        foreach (var (print, _) in sorted)
            writer.Write((ushort)(print >> 16));
        foreach (var (_, row) in sorted)
            writer.Write(MemoryMarshal.AsBytes(row.AsSpan(0, Stride)));
        writer.Flush();
        return file.ToArray();
    }

    private static ReadOnlySpan<byte> Take(ReadOnlySpan<byte> file, ref int at, int length)
    {
        if (length > file.Length - at)
            throw new InvalidDataException("The weights of features are cut short.");
        var part = file.Slice(at, length);
        at += length;
        return part;
    }
}
