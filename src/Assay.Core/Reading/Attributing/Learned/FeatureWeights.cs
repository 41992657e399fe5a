using System.Numerics;
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
    private readonly int[] starts;
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
        starts = new int[counts.Length + 1];
        for (var i = 0; i < counts.Length; i++)
            starts[i + 1] = starts[i] + counts[i];
        if (starts[^1] != Count)
            throw new InvalidDataException("The weights of features do not fill their buckets.");
        prints = MemoryMarshal.Cast<byte, ushort>(Take(rest, ref at, 2 * Count)).ToArray();
        weights = MemoryMarshal.Cast<byte, sbyte>(Take(rest, ref at, Stride * Count)).ToArray();
        if (at != rest.Length)
            throw new InvalidDataException("The file is too long for its weights of features.");
    }

    /// <summary>How many features have weights.</summary>
    public int Count { get; }

    /// <summary>Adds up the weights of features for each label of the first and of the second chain.</summary>
    public (Vector128<short> First, Vector128<short> Second) Sum(ReadOnlySpan<ulong> features)
    {
        var first = Vector128<short>.Zero;
        var second = Vector128<short>.Zero;
        foreach (var feature in features)
        {
            var bucket = (int)(feature >> shift);
            var print = (ushort)(feature >> 16);
            for (var i = starts[bucket]; i < starts[bucket + 1]; i++)
            {
                if (prints[i] != print)
                    continue;
                var (low, high) = Vector128.Widen(
                    Vector128.Create<sbyte>(weights.AsSpan(i * Stride, Stride))
                );
                first += low;
                second += high;
                break;
            }
        }

        return (first, second);
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
