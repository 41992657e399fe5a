using System.Buffers.Binary;

namespace Assay.Storage.Segments;

/// <summary>What stands before each batch of a log, in 24 bytes: letters, length, number, and two checksums.</summary>
/// <param name="Length">Bytes of the batch, a multiple of eight.</param>
/// <param name="Number">1 for the first batch of a log, and so on.</param>
/// <param name="Sum">Checksum of the batch.</param>
internal readonly record struct LogFrame(int Length, long Number, uint Sum)
{
    public const int Size = 24;

    private const int SumAt = 20;

    private static ReadOnlySpan<byte> Letters => "ABAT"u8;

    public void Write(Span<byte> target)
    {
        Letters.CopyTo(target);
        BinaryPrimitives.WriteInt32LittleEndian(target[4..], Length);
        BinaryPrimitives.WriteInt64LittleEndian(target[8..], Number);
        BinaryPrimitives.WriteUInt32LittleEndian(target[16..], Sum);
        BinaryPrimitives.WriteUInt32LittleEndian(target[SumAt..], Checksum.Of(target[..SumAt]));
    }

    /// <summary>The frame at a place of a log, or <see langword="null"/> where no whole one with its batch stands there.</summary>
    public static LogFrame? Read(MappedFile log, long at)
    {
        if (at > log.Length - Size)
            return null;
        var bytes = log.Bytes(at, Size);
        if (
            !bytes.StartsWith(Letters)
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes[SumAt..]) != Checksum.Of(bytes[..SumAt])
        )
            return null;
        var frame = new LogFrame(
            BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[16..])
        );
        var isWhole =
            frame.Length > 0
            && (frame.Length & 7) == 0
            && frame.Length <= log.Length - Size - at
            && log.ChecksumOf(at + Size, frame.Length) == frame.Sum;
        return isWhole ? frame : null;
    }
}
