using System.Buffers.Binary;

namespace Assay.Storage.Segments;

/// <summary>Whether a token record is one: room for its words, and an identifier that is not empty.</summary>
internal static class RecordCheck
{
    public static bool IsSound(ReadOnlySpan<byte> record, int tokens)
    {
        if (tokens < 0 || tokens > (record.Length - sizeof(int)) / sizeof(uint))
            return false;
        var rest = record[(tokens * sizeof(uint))..];
        var id = BinaryPrimitives.ReadInt32LittleEndian(rest);
        return id >= 1 && id <= rest.Length - sizeof(int);
    }
}
