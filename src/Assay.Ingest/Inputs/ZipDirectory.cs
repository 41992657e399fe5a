using System.Buffers.Binary;

namespace Assay.Ingest.Inputs;

/// <summary>Counts the entries of a zip archive before any library builds a list of them.</summary>
internal static class ZipDirectory
{
    private const uint EntryMark = 0x02014B50;
    private const uint EndMark = 0x06054B50;
    private const uint End64Mark = 0x06064B50;
    private const int EndLength = 22;
    private const int LongestComment = 65_535;

    /// <summary>The entries in the central directory, counted up to one above the most; -1 where there is none.</summary>
    public static int Count(Stream stream, int most)
    {
        var tail = new byte[Math.Min(stream.Length, EndLength + LongestComment)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        var end = LastIndexOf(tail, EndMark);
        if (end < 0 || end + EndLength > tail.Length)
            return -1;
        long start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        if (start == uint.MaxValue)
            start = Start64(tail.AsSpan(0, end));
        return start < 0 || start > stream.Length ? -1 : Walk(stream, start, most);
    }

    private static long Start64(ReadOnlySpan<byte> tail)
    {
        var end = LastIndexOf(tail, End64Mark);
        return end < 0 || end + 56 > tail.Length
            ? -1
            : BinaryPrimitives.ReadInt64LittleEndian(tail[(end + 48)..]);
    }

    private static int Walk(Stream stream, long start, int most)
    {
        stream.Position = start;
        var buffered = new BufferedStream(stream, 64 * 1024);
        Span<byte> header = stackalloc byte[46];
        var skipped = new byte[3 * 65_535];
        for (var count = 0; ; count++)
        {
            var got = buffered.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
            if (
                count > most
                || got < header.Length
                || BinaryPrimitives.ReadUInt32LittleEndian(header) != EntryMark
            )
                return count;
            var rest =
                BinaryPrimitives.ReadUInt16LittleEndian(header[28..])
                + BinaryPrimitives.ReadUInt16LittleEndian(header[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
            if (buffered.ReadAtLeast(skipped.AsSpan(0, rest), rest, throwOnEndOfStream: false) < rest)
                return count;
        }
    }

    private static int LastIndexOf(ReadOnlySpan<byte> bytes, uint mark)
    {
        Span<byte> wanted = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(wanted, mark);
        return bytes.LastIndexOf(wanted);
    }
}
