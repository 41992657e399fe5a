using System.Buffers;

namespace Assay.Ingest.Formats;

/// <summary>Counts how deep arrays and dictionaries nest in the objects of a PDF, in one pass over its bytes.</summary>
internal static class PdfNesting
{
    private static readonly SearchValues<byte> Marks = SearchValues.Create("[]<>os"u8);

    /// <summary>Whether they nest deeper than the most; packed streams are passed over.</summary>
    public static bool IsTooDeep(ReadOnlySpan<byte> bytes, int most)
    {
        var depth = 0;
        while (bytes.IndexOfAny(Marks) is var next and >= 0)
        {
            bytes = bytes[next..];
            var skip = 1;
            if (bytes[0] == '[')
                depth++;
            else if (bytes[0] == ']')
                depth = Math.Max(0, depth - 1);
            else if (bytes.StartsWith("<<"u8))
                (depth, skip) = (depth + 1, 2);
            else if (bytes.StartsWith(">>"u8))
                (depth, skip) = (Math.Max(0, depth - 1), 2);
            else if (bytes.StartsWith("obj"u8))
                (depth, skip) = (0, 3);
            else if (bytes.StartsWith("stream\n"u8) || bytes.StartsWith("stream\r"u8))
                skip = bytes.IndexOf("endstream"u8) is var end and > 0 ? end + 9 : bytes.Length;
            if (depth > most)
                return true;
            bytes = bytes[skip..];
        }

        return false;
    }
}
