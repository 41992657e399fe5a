using System.Globalization;
using System.Text;
using Assay.Core.Documents;
using Assay.Ingest.Texts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assay.Ingest.Formats;

/// <summary>DOCX files: paragraphs, tables, footnotes and endnotes, and the core properties.</summary>
/// <remarks>Tracked deletions, hidden field codes, headers and footers are no part of the text.</remarks>
internal static class DocxParser
{
    /// <summary>Reads the document.</summary>
    public static ParsedDocument Parse(ParseRequest request)
    {
        DocxPackage.Check(request.Bytes, request.Limits);
        using var stream = new MemoryStream(request.Bytes, writable: false);
        using var word = WordprocessingDocument.Open(stream, isEditable: false);
        var main = word.MainDocumentPart;
        var layer = new TextLayer(request.Limits.TextLength);
        if (main?.Document?.Body is { } body)
            AddParagraphs(body, layer);
        AddNotes(main?.FootnotesPart?.Footnotes, "footnote", layer);
        AddNotes(main?.EndnotesPart?.Endnotes, "endnote", layer);
        var (text, map) = layer.Build();
        return new ParsedDocument("docx", text, map, Metadata(word), [.. layer.Notes()]);
    }

    private static void AddParagraphs(OpenXmlElement body, TextLayer layer)
    {
        var number = 0;
        foreach (var paragraph in body.Descendants<Paragraph>().Where(IsShown))
        {
            number++;
            // A text box within a paragraph is met again as a paragraph of its own.
            var words = Words(paragraph);
            var place = $"p[{number}]";
            if (
                IsListed(paragraph)
                && paragraph.PreviousSibling<Paragraph>() is { } before
                && IsListed(before)
            )
                layer.AddLine(words, place);
            else
                layer.AddBlock(words, place);
        }
    }

    /// <summary>Text boxes stand twice in the file: once for new readers, once for old.</summary>
    private static bool IsShown(Paragraph paragraph) =>
        !paragraph.Ancestors<AlternateContentFallback>().Any();

    private static bool IsListed(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.NumberingProperties is not null;

    private static void AddNotes(OpenXmlCompositeElement? notes, string kind, TextLayer layer)
    {
        foreach (var note in notes?.Elements<FootnoteEndnoteType>() ?? [])
        {
            // Separators carry a type and no words of the author.
            if (note.Type is not null && note.Type.Value != FootnoteEndnoteValues.Normal)
                continue;
            var words = string.Join(' ', note.Descendants<Paragraph>().Select(Words)).Trim();
            if (words.Length > 0)
                layer.AddBlock($"[{note.Id?.InnerText}] {words}", $"{kind} {note.Id?.InnerText}");
        }
    }

    private static string Words(OpenXmlElement element)
    {
        var words = new StringBuilder();
        Append(element, words);
        return words.ToString();
    }

    private static void Append(OpenXmlElement element, StringBuilder words)
    {
        foreach (var child in element.ChildElements)
        {
            switch (child)
            {
                case Text text:
                    words.Append(text.Text);
                    break;
                case TabChar:
                    words.Append('\t');
                    break;
                case Break or CarriageReturn:
                    words.Append('\n');
                    break;
                case NoBreakHyphen:
                    words.Append('\u2011');
                    break;
                case FootnoteEndnoteReferenceType note:
                    words.Append($"[{note.Id?.InnerText}]");
                    break;
                case Paragraph or AlternateContentFallback:
                    break;
                default:
                    Append(child, words);
                    break;
            }
        }
    }

    private static EmbeddedMetadata Metadata(WordprocessingDocument word)
    {
        var stated = word.PackageProperties;
        return new EmbeddedMetadata
        {
            Title = string.IsNullOrWhiteSpace(stated.Title) ? null : stated.Title.Trim(),
            Authors = [.. AuthorNames.Of((stated.Creator ?? "").Split(';'))],
            Date = stated.Created?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Language = string.IsNullOrWhiteSpace(stated.Language) ? null : stated.Language.Trim(),
        };
    }
}
