using System.Collections.Immutable;
using Assay.Core.Documents;

namespace Assay.Ingest.Formats;

/// <summary>Bytes into a parsed document; runs in a parsing process.</summary>
internal static class DocumentParser
{
    /// <summary>The formats that are read, as <see cref="Document.Format"/> names them.</summary>
    public static ImmutableArray<string> FormatNames { get; } =
    ["text", "markdown", "html", "pdf", "docx", "eml"];

    /// <summary>Parses one document.</summary>
    /// <exception cref="UnreadableException">The input is refused, with its reason.</exception>
    public static ParsedDocument Parse(ParseRequest request)
    {
        if (request.Bytes.Length == 0)
            throw new UnreadableException("the file is empty");
        var parsed = FormatSniffer.Find(request) switch
        {
            "markdown" => MarkdownParser.Parse(request),
            "html" => HtmlParser.Parse(request),
            "pdf" => PdfParser.Parse(request),
            "docx" => DocxParser.Parse(request),
            "eml" => EmlParser.Parse(request),
            _ => PlainTextParser.Parse(request),
        };
        return string.IsNullOrWhiteSpace(parsed.Text)
            ? throw new UnreadableException("no text was found in it")
            : parsed;
    }
}
