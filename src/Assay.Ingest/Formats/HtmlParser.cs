namespace Assay.Ingest.Formats;

internal static class HtmlParser
{
    public static ParsedDocument Parse(ParseRequest request) => PlainTextParser.Parse(request);
}
