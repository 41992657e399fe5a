using Assay.Core.Documents;
using Assay.Ingest.Texts;

namespace Assay.Ingest.Formats;

/// <summary>Plain text: kept exactly, but for line ends and what is not well formed.</summary>
internal static class PlainTextParser
{
    private const int MostSegments = 100_000;

    /// <summary>Reads the text and maps it to its lines, or to runs of lines where there are very many.</summary>
    public static ParsedDocument Parse(ParseRequest request)
    {
        var decoded = TextDecoder.Decode(request.Bytes);
        var layer = new TextLayer(request.Limits.TextLength);
        // Before lines are counted, line ends must be alike.
        var source = layer.Clean(decoded.Text);
        var lines = 1 + source.AsSpan().Count('\n');
        var run = 1 + (lines / MostSegments);
        var start = 0;
        for (var line = 1; start < source.Length; line += run)
        {
            var end = EndOfLines(source, start, run);
            layer.AddExact(source[start..end], run == 1 ? $"line {line}" : $"lines {line}-{line + run - 1}");
            start = end;
        }

        var (text, map) = layer.Build();
        return new ParsedDocument(
            "text",
            text,
            map,
            EmbeddedMetadata.None,
            [.. decoded.Notes, .. layer.Notes()]
        );
    }

    private static int EndOfLines(string text, int start, int count)
    {
        for (; count > 0 && start < text.Length; count--)
        {
            var end = text.AsSpan(start).IndexOf('\n');
            start = end < 0 ? text.Length : start + end + 1;
        }

        return start;
    }
}
