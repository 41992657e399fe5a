using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using PageSize = UglyToad.PdfPig.Content.PageSize;
using Text = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Assay.Tests.Ingest;

/// <summary>Small sound documents, built by the writers of their formats.</summary>
internal static class Samples
{
    /// <summary>A PDF with one page per text; lines of a page are divided by <c>\n</c>.</summary>
    public static byte[] Pdf(params string[] pages)
    {
        var builder = new PdfDocumentBuilder();
        builder.DocumentInformation.Title = "A title";
        builder.DocumentInformation.Author = "Author One";
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var text in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            var height = 780;
            foreach (var line in text.Split('\n'))
            {
                if (line.Length > 0)
                    page.AddText(line, 11, new PdfPoint(50, height), font);
                height -= line.Length > 0 ? 13 : 26;
            }
        }

        return builder.Build();
    }

    /// <summary>A DOCX with these paragraphs; the first has a footnote where one is given.</summary>
    public static byte[] Docx(string first, string? footnote = null, params string[] more)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            word.PackageProperties.Title = "A title";
            word.PackageProperties.Creator = "Author One; Author Two";
            var main = word.AddMainDocumentPart();
            var opening = new Paragraph(new Run(new Text(first)));
            if (footnote is not null)
            {
                opening.Append(new Run(new FootnoteReference { Id = 2 }));
                main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(
                    new Footnote(new Paragraph(new Run(new Text(footnote)))) { Id = 2 }
                );
            }

            main.Document = new Document(
                new Body([opening, .. more.Select(text => new Paragraph(new Run(new Text(text))))])
            );
        }

        return stream.ToArray();
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
