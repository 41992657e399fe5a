using System.Buffers.Binary;

namespace Assay.Storage.Segments;

/// <summary>The first 24 bytes of every binary file of a store.</summary>
/// <remarks>Eight letters, the version of the format, the byte order, and <see cref="WordScheme"/>.</remarks>
internal static class FormatMark
{
    public const int Length = 24;

    private const uint Version = 1;
    private const uint LittleEndian = 0x01020304;

    public static void Write(Span<byte> target, ReadOnlySpan<byte> letters)
    {
        letters.CopyTo(target);
        BinaryPrimitives.WriteUInt32LittleEndian(target[8..], Version);
        BinaryPrimitives.WriteUInt32LittleEndian(target[12..], LittleEndian);
        BinaryPrimitives.WriteUInt64LittleEndian(target[16..], WordScheme.Number);
    }

    /// <summary>Refuses a file that is something else.</summary>
    public static void Check(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> letters, string file)
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Stores are read on little-endian machines only.");
        if (bytes.Length < Length || !bytes.StartsWith(letters))
            throw new DamagedStoreException($"{file}: damaged: it does not begin as it should");
        var version = BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]);
        var order = BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]);
        if (order != LittleEndian)
            throw new DamagedStoreException($"{file}: little-endian numbers were wanted");
        if (version != Version)
            throw new DamagedStoreException(
                $"{file}: format version {Version} was wanted, and it has {version}"
            );
        CheckScheme(BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]), file);
    }

    public static void CheckScheme(ulong scheme, string file)
    {
        if (scheme != WordScheme.Number)
            throw new DamagedStoreException(
                $"{file}: it was written by a version of Assay that cuts texts into words in another way; add the documents to a new store"
            );
    }
}
