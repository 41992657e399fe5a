using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Assay.Storage.Segments;

/// <summary>The documents of a source that were forgotten or have expired: a bit for each.</summary>
internal sealed class DeadList
{
    private const int Header = 40;

    private ulong[] _bits = [];

    public int Count { get; private set; }

    private static ReadOnlySpan<byte> Letters => "ASSAYDED"u8;

    public bool Contains(int number) =>
        number >> 6 < _bits.Length && (_bits[number >> 6] >> (number & 63) & 1) != 0;

    /// <summary>Adds a document; whether it was alive.</summary>
    public bool Add(int number)
    {
        if (Contains(number))
            return false;
        if (number >> 6 >= _bits.Length)
            Array.Resize(ref _bits, Math.Max(_bits.Length * 2, (number >> 6) + 1));
        _bits[number >> 6] |= 1UL << (number & 63);
        Count++;
        return true;
    }

    public DeadList Copy() => new() { _bits = [.. _bits], Count = Count };

    /// <summary>Writes the list as a file of its own.</summary>
    public void Write(StoreFolder folder, long number, int documents)
    {
        var name = StoreFolder.DeadName(number);
        Array.Resize(ref _bits, (documents + 63) / 64);
        using (var writer = new CheckedWriter(folder.New(name), Header))
        {
            foreach (var bits in _bits)
                writer.Write(bits);
            var header = new byte[Header];
            FormatMark.Write(header, Letters);
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(24), documents);
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(28), Count);
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(32), writer.Sum);
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(36), Checksum.Of(header.AsSpan(0, 36)));
            writer.Finish(header);
            writer.FlushToDisk();
        }

        folder.Place(name);
    }

    /// <summary>Reads the list of a segment with so many documents.</summary>
    public static DeadList Read(StoreFolder folder, long number, int documents)
    {
        var name = folder.In(StoreFolder.DeadName(number));
        var bytes = File.ReadAllBytes(name);
        FormatMark.Check(bytes, Letters, name);
        var words = (documents + 63) / 64;
        if (
            bytes.Length != Header + (words * sizeof(ulong))
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(36)) != Checksum.Of(bytes.AsSpan(0, 36))
            || BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(24)) != documents
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(32)) != Checksum.Of(bytes.AsSpan(Header))
        )
            throw new DamagedStoreException($"{name}: damaged: its checksum or its length is another");
        var bits = MemoryMarshal.Cast<byte, ulong>(bytes.AsSpan(Header)).ToArray();
        return new DeadList { _bits = bits, Count = bits.Sum(BitOperations.PopCount) };
    }
}
