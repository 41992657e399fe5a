namespace Assay.Ingest.Formats;

internal static class PdfParser
{
    public static ParsedDocument Parse(ParseRequest request) => PlainTextParser.Parse(request);
}
