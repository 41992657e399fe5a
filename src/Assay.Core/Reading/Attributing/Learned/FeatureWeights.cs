using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>Weights of features by fingerprint, one byte for each label; a feature that was not met in training weighs nothing.</summary>
/// <remarks>
/// The part of a file, little-endian: the number of features, the binary logarithm of the number of buckets, one byte
/// for each bucket that says how many features are in it, their 16-bit fingerprints, and eight bytes of weights each.
/// </remarks>
internal sealed class FeatureWeights
{
    /// <summary>How many weights a feature has: a label each, and one to fill eight bytes.</summary>
    public const int Stride = 8;

    private const int Head = 8;
    private readonly int[] starts;
    private readonly ushort[] prints;
    private readonly sbyte[] weights;
    private readonly int bits;

    /// <summary>Reads the weights that begin at <paramref name="at"/>, and moves it behind them.</summary>
    /// <exception cref="InvalidDataException">The bytes hold none, or too few.</exception>
    public FeatureWeights(ReadOnlySpan<byte> file, ref int at)
    {
        var numbers = MemoryMarshal.Cast<byte, int>(Take(file, ref at, Head));
        Count = numbers[0];
        bits = numbers[1];
        if (Count < 0 || bits is < 1 or > 24)
            throw new InvalidDataException("The file holds no weights of features.");
        var counts = Take(file, ref at, 1 << bits);
        starts = new int[counts.Length + 1];
        for (var i = 0; i < counts.Length; i++)
            starts[i + 1] = starts[i] + counts[i];
        if (starts[^1] != Count)
            throw new InvalidDataException("The weights of features do not fill their buckets.");
        prints = MemoryMarshal.Cast<byte, ushort>(Take(file, ref at, 2 * Count)).ToArray();
        weights = MemoryMarshal.Cast<byte, sbyte>(Take(file, ref at, Stride * Count)).ToArray();
    }

    /// <summary>How many features have weights.</summary>
    public int Count { get; }

    /// <summary>Adds up the weights of features for each label.</summary>
    public Vector128<short> Sum(ReadOnlySpan<ulong> features)
    {
        var sums = Vector128<short>.Zero;
        foreach (var feature in features)
        {
            var bucket = (int)(feature >> (64 - bits));
            var print = (ushort)(feature >> 16);
            for (var i = starts[bucket]; i < starts[bucket + 1]; i++)
            {
                if (prints[i] != print)
                    continue;
                var row = Vector64.Create<sbyte>(weights.AsSpan(i * Stride, Stride));
                sums += Vector128.WidenLower(row.ToVector128());
                break;
            }
        }

        return sums;
    }

    /// <summary>Writes weights as they are read.</summary>
    /// <param name="features">The fingerprint of each feature with its weights by label.</param>
    public static byte[] Write(IReadOnlyCollection<(ulong Print, sbyte[] Weights)> features)
    {
        var buckets = Math.Max(1, BitOperations.Log2((uint)features.Count + 1));
        var sorted = features.OrderBy(feature => feature.Print).ToList();
        var counts = new byte[1 << buckets];
        foreach (var (print, _) in sorted)
            counts[print >> (64 - buckets)] = checked((byte)(counts[print >> (64 - buckets)] + 1));
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write(sorted.Count);
        writer.Write(buckets);
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
