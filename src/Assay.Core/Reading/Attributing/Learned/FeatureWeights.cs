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

    // Places of a bucket that hold an index, and those that hold fingerprints.
    private const int Starts = 2;
    private const int Held = 6;

    // Marks the index of a bucket that has more.
    private const uint Overfull = 0x8000_0000;

    private readonly Vector128<ushort>[] buckets;
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
        if (Count < 0 || numbers[1] is < 1 or > 24)
            throw new InvalidDataException("The file holds no weights of features.");
        shift = 64 - numbers[1];
        var counts = Take(rest, ref at, 1 << numbers[1]);
        prints = MemoryMarshal.Cast<byte, ushort>(Take(rest, ref at, 2 * Count)).ToArray();
        buckets = Buckets(counts);
        // A row of zeros stands behind the last: what is not found weighs as much.
        weights = new sbyte[Stride * (Count + 1)];
        MemoryMarshal.Cast<byte, sbyte>(Take(rest, ref at, Stride * Count)).CopyTo(weights);
        if (at != rest.Length)
            throw new InvalidDataException("The file is too long for its weights of features.");
    }

    /// <summary>How many features have weights.</summary>
    public int Count { get; }

    /// <summary>Adds up the weights of features for each label of the first and of the second chain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
        var bucket = buckets[feature >> shift];
        var print = (ushort)(feature >> 16);
        var first = bucket.AsUInt32()[0];
        var found = Vector128.Equals(bucket, Vector128.Create(print)).ExtractMostSignificantBits() >> Starts;
        if (found == 0 && (first & Overfull) != 0)
            return FindLater(feature >> shift, print);
        var row = (first & ~Overfull) + (uint)BitOperations.TrailingZeroCount(found);
        // All bits where nothing was found.
        var isMissing = (uint)((int)(found - 1) >> 31);
        return row ^ ((row ^ (uint)Count) & isMissing);
    }

    private uint FindLater(ulong bucket, ushort print)
    {
        var from = IndexOf(bucket);
        var next = bucket + 1;
        while (next < (ulong)buckets.Length && IndexOf(next) == (uint)Count)
            next++;
        var end = next < (ulong)buckets.Length ? IndexOf(next) : (uint)Count;
        for (var at = from; at < end; at++)
            if (prints[at] == print)
                return at;
        return (uint)Count;
    }

    private uint IndexOf(ulong bucket) => buckets[bucket].AsUInt32()[0] & ~Overfull;

    // For each bucket the index of its first feature in two places, and the fingerprints of six. Where it has fewer, the
    // first stands for the rest; where it has none, it leads to the row of zeros.
    private Vector128<ushort>[] Buckets(ReadOnlySpan<byte> counts)
    {
        var found = new Vector128<ushort>[counts.Length];
        var start = 0;
        Span<ushort> row = stackalloc ushort[Vector128<ushort>.Count];
        for (var bucket = 0; bucket < counts.Length; bucket++)
        {
            var end = start + counts[bucket];
            if (end > Count)
                break;
            MemoryMarshal.Cast<ushort, uint>(row)[0] =
                (uint)(start < end ? start : Count) | (end - start > Held ? Overfull : 0);
            var first = start < end ? prints[start] : (ushort)0;
            // Filling by the library is never compiled ahead.
            for (var place = Starts; place < row.Length; place++)
                row[place] = first;
            prints.AsSpan(start, Math.Min(Held, end - start)).CopyTo(row[Starts..]);
            found[bucket] = Vector128.Create<ushort>(row);
            start = end;
        }

        return start == Count
            ? found
            : throw new InvalidDataException("The weights of features do not fill their buckets.");
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
