namespace Assay.Ingest.Formats;

internal static class MarkdownParser
{
    public static ParsedDocument Parse(ParseRequest request) => PlainTextParser.Parse(request);
}
