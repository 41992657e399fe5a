using System.Text;
using Assay.Core.Documents;
using Assay.Ingest.Texts;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Exceptions;

namespace Assay.Ingest.Formats;

/// <summary>PDF files: the text of each page in reading order, mapped to its page.</summary>
internal static class PdfParser
{
    private const int MostPages = 5000;

    /// <summary>Reads all pages.</summary>
    public static ParsedDocument Parse(ParseRequest request)
    {
        var limits = request.Limits;
        if (PdfNesting.IsTooDeep(request.Bytes, limits.Nesting))
            throw new UnreadableException($"its objects are nested deeper than {limits.Nesting}");
        using var pdf = Open(request.Bytes);
        if (pdf.NumberOfPages > MostPages)
            throw new UnreadableException($"it has more than {MostPages} pages");
        var layer = new TextLayer(limits.TextLength);
        var blank = new List<int>();
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            var before = layer.Length;
            AddPage(pdf.GetPage(number), layer);
            if (layer.Length == before)
                blank.Add(number);
        }

        if (layer.Length == 0)
            throw new UnreadableException(NoText(pdf.NumberOfPages));
        var (text, map) = layer.Build();
        return new ParsedDocument("pdf", text, map, Metadata(pdf), [.. Notes(blank), .. layer.Notes()]);
    }

    private static string NoText(int pages) =>
        pages switch
        {
            0 => "it has no page that can be read",
            1 => "no text was found on its only page; it may be a scanned image",
            _ => $"no text was found on its {pages} pages; they may be scanned images",
        };

    private static PdfDocument Open(byte[] bytes)
    {
        try
        {
            return PdfDocument.Open(
                bytes,
                new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true }
            );
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnreadableException("it is encrypted and asks for a password");
        }
    }

    private static IEnumerable<string> Notes(List<int> blank)
    {
        if (blank.Count > 0)
            yield return $"No text was found on {blank.Count} pages: {string.Join(", ", blank.Take(20))}"
                + (blank.Count > 20 ? ", ..." : ".");
    }

    private static void AddPage(Page page, TextLayer layer)
    {
        var words = page.GetWords(NearestNeighbourWordExtractor.Instance).ToList();
        if (words.Count == 0)
            return;
        var blocks = UnsupervisedReadingOrderDetector.Instance.Get(
            DocstrumBoundingBoxes.Instance.GetBlocks(words)
        );
        foreach (var block in blocks)
            layer.AddBlock(Joined(block.TextLines.Select(line => line.Text.Trim())), $"page {page.Number}");
    }

    /// <summary>Lines as one paragraph; a word divided at a line's end is joined again.</summary>
    /// <remarks>Only before a small letter: "Anglo-" before "American" keeps its hyphen.</remarks>
    private static string Joined(IEnumerable<string> lines)
    {
        var paragraph = new StringBuilder();
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            var divided =
                paragraph.Length > 1 && paragraph[^1] is '-' or '\u00AD' && char.IsLetter(paragraph[^2]);
            if (divided && char.IsLower(line[0]))
                paragraph.Length--;
            else if (paragraph.Length > 0 && !divided)
                paragraph.Append(' ');
            paragraph.Append(line);
        }

        return paragraph.ToString();
    }

    private static EmbeddedMetadata Metadata(PdfDocument pdf)
    {
        var stated = pdf.Information;
        return new EmbeddedMetadata
        {
            Title = Title(stated.Title),
            Authors = [.. AuthorNames.Of((stated.Author ?? "").Split(';', ','))],
            Date = Date(stated.CreationDate),
        };
    }

    /// <summary>Word processors write the file's name as its title.</summary>
    private static string? Title(string? stated)
    {
        var title = stated?.Trim();
        var isFile =
            title is not null
            && (
                title.StartsWith("Microsoft Word - ", StringComparison.Ordinal)
                || Path.GetExtension(title) is ".doc" or ".docx" or ".pdf" or ".tex" or ".indd"
            );
        return string.IsNullOrEmpty(title) || isFile || title is "untitled" or "Untitled" ? null : title;
    }

    /// <summary>PDF writes D:YYYYMMDDHHmmSS; the day is what is kept.</summary>
    private static string? Date(string? stated)
    {
        var digits = new string([.. (stated ?? "").Where(char.IsAsciiDigit).Take(8)]);
        return digits.Length == 8 ? $"{digits[..4]}-{digits[4..6]}-{digits[6..]}" : null;
    }
}
