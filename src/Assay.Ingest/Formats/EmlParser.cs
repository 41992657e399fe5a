namespace Assay.Ingest.Formats;

internal static class EmlParser
{
    public static ParsedDocument Parse(ParseRequest request) => PlainTextParser.Parse(request);
}
