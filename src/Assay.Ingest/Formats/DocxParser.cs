namespace Assay.Ingest.Formats;

internal static class DocxParser
{
    public static ParsedDocument Parse(ParseRequest request) => PlainTextParser.Parse(request);
}
