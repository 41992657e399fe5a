using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Assay.Core.Reading.References;

/// <summary>The trained parameters of the reader of references: a linear-chain model, its numbers made whole, and a network beside it.</summary>
/// <remarks>
/// A file holds, in little-endian order: the four letters <c>ARM2</c>, the number of features, the transitions (16-bit, for each
/// gate, label before and label), the labels to begin and to end with, one byte for each bucket that says how many features
/// are in it, the features' 16-bit fingerprints, for each feature one byte a label, and the numbers of the network. Sums of
/// whole numbers are the same on every machine, so that the same text always gets the same labels.
/// </remarks>
internal sealed class ReferenceModel
{
    /// <summary>How many labels there are.</summary>
    public const int Labels = (int)ReferenceLabel.Volume + 1;

    /// <summary>How many numbers a feature has: a label each, and one to make an even number.</summary>
    public const int Stride = 24;

    /// <summary>How many transitions there are.</summary>
    public const int Transitions = ReferenceFeatures.Gates * Labels * Labels;

    private const int BucketBits = 17;
    private const uint Magic = 0x324D_5241;
    private const string Resource = "Assay.Core.Reading.References.references.model";

    private static readonly Lazy<ReferenceModel> Shipped = new(() =>
        Read(ShippedModel.Open(Resource).ToArray())
    );

    private readonly byte[] _bytes;
    private readonly int[] _bucketStarts;
    private readonly int _prints;
    private readonly int _weights;

    private ReferenceModel(byte[] bytes)
    {
        _bytes = bytes;
        Count = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4));
        var counts = HeaderLength;
        _bucketStarts = new int[(1 << BucketBits) + 1];
        for (var i = 0; i < 1 << BucketBits; i++)
            _bucketStarts[i + 1] = _bucketStarts[i] + bytes[counts + i];
        _prints = counts + (1 << BucketBits);
        _weights = _prints + (2 * Count);
        if (Count != _bucketStarts[^1] || _weights + (Count * Stride) > bytes.Length)
            throw new InvalidDataException("The parameters for references are cut short.");
        Network = new ReferenceNetwork(bytes.AsMemory(_weights + (Count * Stride)));
    }

    /// <summary>The parameters that are part of the product; read at the first use.</summary>
    public static ReferenceModel Default => Shipped.Value;

    /// <summary>How many features have parameters.</summary>
    public int Count { get; }

    /// <summary>The network that rates labels beside the features.</summary>
    public ReferenceNetwork Network { get; }

    private static int HeaderLength => 8 + (2 * (Transitions + (2 * Labels)));

    private ReadOnlySpan<short> Shorts => MemoryMarshal.Cast<byte, short>(_bytes.AsSpan(8, HeaderLength - 8));

    /// <summary>What each label gains behind each label before it, through a gate: <c>[before * Labels + label]</c>.</summary>
    public ReadOnlySpan<short> TransitionsThrough(int gate) =>
        Shorts.Slice(gate * Labels * Labels, Labels * Labels);

    /// <summary>What each label gains at the first word.</summary>
    public ReadOnlySpan<short> Beginnings => Shorts.Slice(Transitions, Labels);

    /// <summary>What each label gains at the last word.</summary>
    public ReadOnlySpan<short> Endings => Shorts.Slice(Transitions + Labels, Labels);

    /// <summary>Adds what a feature says for each label; one that was not met in training says nothing.</summary>
    /// <param name="feature">The fingerprint.</param>
    /// <param name="gains">The sums so far, <see cref="Stride"/> of them.</param>
    public void AddTo(ulong feature, Span<short> gains)
    {
        var bucket = BucketOf(feature);
        var print = PrintOf(feature);
        var prints = MemoryMarshal.Cast<byte, ushort>(_bytes.AsSpan(_prints, 2 * Count));
        for (var i = _bucketStarts[bucket]; i < _bucketStarts[bucket + 1]; i++)
        {
            if (prints[i] != print)
                continue;
            Add(MemoryMarshal.Cast<byte, sbyte>(_bytes.AsSpan(_weights + (i * Stride), Stride)), gains);
            return;
        }
    }

    // Sixteen and eight numbers at a time: this is where the time goes. 80 features of at most 127 fit into 16 bits.
    private static void Add(ReadOnlySpan<sbyte> row, Span<short> gains)
    {
        var (low, high) = Vector128.Widen(Vector128.Create(row));
        (Vector128.Create<short>(gains) + low).CopyTo(gains);
        (Vector128.Create<short>(gains[8..]) + high).CopyTo(gains[8..]);
        var rest = Vector128.WidenLower(Vector64.Create(row[16..]).ToVector128());
        (Vector128.Create<short>(gains[16..]) + rest).CopyTo(gains[16..]);
    }

    /// <summary>Reads a file of parameters.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such file.</exception>
    public static ReferenceModel Read(byte[] bytes)
    {
        if (
            bytes.Length < HeaderLength + (1 << BucketBits)
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic
        )
            throw new InvalidDataException("The file holds no parameters for references.");
        return new ReferenceModel(bytes);
    }

    /// <summary>Writes a file of parameters.</summary>
    /// <param name="gates">Transitions, beginnings and endings, as a model holds them.</param>
    /// <param name="features">The fingerprint of each feature with its numbers by label.</param>
    /// <param name="network">The numbers of the network.</param>
    public static byte[] Write(
        short[] gates,
        IReadOnlyList<(ulong Print, sbyte[] Weights)> features,
        byte[] network
    )
    {
        var sorted = features
            .OrderBy(static feature => BucketOf(feature.Print))
            .ThenBy(static feature => PrintOf(feature.Print))
            .ThenBy(static feature => feature.Print)
            .ToList();
        var counts = new byte[1 << BucketBits];
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write(Magic);
        writer.Write(sorted.Count);
        foreach (var gate in gates)
            writer.Write(gate);
        foreach (var (print, _) in sorted)
            counts[BucketOf(print)] = checked((byte)(counts[BucketOf(print)] + 1));
        writer.Write(counts);
        foreach (var (print, _) in sorted)
            writer.Write(PrintOf(print));
        foreach (var (_, weights) in sorted)
            writer.Write(MemoryMarshal.AsBytes(weights.AsSpan(0, Stride)));
        writer.Write(network);
        return file.ToArray();
    }

    private static int BucketOf(ulong feature) => (int)(feature >> (64 - BucketBits));

    private static ushort PrintOf(ulong feature) => (ushort)(feature >> 16);
}
