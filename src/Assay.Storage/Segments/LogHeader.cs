using System.Buffers.Binary;

namespace Assay.Storage.Segments;

/// <summary>The first 32 bytes of a log.</summary>
internal static class LogHeader
{
    public const int Length = 32;

    private const int SumAt = 28;

    private static ReadOnlySpan<byte> Letters => "ASSAYLOG"u8;

    public static byte[] ToBytes()
    {
        var bytes = new byte[Length];
        FormatMark.Write(bytes, Letters);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(SumAt), Checksum.Of(bytes.AsSpan(0, SumAt)));
        return bytes;
    }

    public static void Check(MappedFile log, string name)
    {
        if (log.Length < Length)
            throw new DamagedStoreException($"{name}: damaged: it is cut off in its header");
        var bytes = log.Bytes(0, Length);
        FormatMark.Check(bytes, Letters, name);
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[SumAt..]) != Checksum.Of(bytes[..SumAt]))
            throw new DamagedStoreException($"{name}: damaged: the checksum of its header is another");
    }
}
