using System.Buffers.Binary;
using System.Numerics;

namespace Assay.Storage.Segments;

/// <summary>CRC-32C (Castagnoli) as in RFC 3720, which processors compute themselves.</summary>
internal static class Checksum
{
    /// <summary>Where a running checksum starts.</summary>
    public const uint Start = uint.MaxValue;

    public static uint Of(ReadOnlySpan<byte> bytes) => End(Add(Start, bytes));

    /// <summary>A running checksum with further bytes.</summary>
    public static uint Add(uint running, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            running = BitOperations.Crc32C(running, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var one in bytes)
            running = BitOperations.Crc32C(running, one);
        return running;
    }

    public static uint End(uint running) => ~running;
}
