using Assay.Core.Documents;
using Assay.Core.Reading;
using Assay.Core.Reading.Cards;

namespace Assay.Core.Provenance;

/// <summary>Blanks the lines in which a document says what it is, so that those of one outlet do not look like copies for them.</summary>
/// <remarks>
/// "Publication: The Post", "Published: 8 March 2002" among the first lines. They are alike in all documents of the
/// outlet, whoever wrote the rest. Lines with a title or an author stay: those are words of the document's own.
/// </remarks>
internal static class CardLines
{
    private const int MostLines = 12;

    /// <summary>The text with such lines as spaces, so that every other place stays where it was.</summary>
    public static string Blank(DocumentReading reading)
    {
        var text = reading.Document.Text;
        char[]? blanked = null;
        foreach (var (line, _) in TextLines.First(text, MostLines))
        {
            if (IsOfOutlet(text, line, reading.Card))
                (blanked ??= text.ToCharArray()).AsSpan(line.Start, line.Length).Fill(' ');
        }

        return blanked is null ? text : new string(blanked);
    }

    // The card has what the line says, or the line is none of the head.
    private static bool IsOfOutlet(string text, Passage line, DocumentCard card)
    {
        var labels = LabelReader.Read(text, line);
        return labels.Count > 0
            && labels.TrueForAll(each =>
                each.Label switch
                {
                    CardLabel.Date => card.Date is not null,
                    CardLabel.Publication => Says(text, each.Words, card.Publication),
                    CardLabel.Volume => Says(text, each.Words, card.Volume),
                    CardLabel.Issue => Says(text, each.Words, card.Issue),
                    _ => false,
                }
            );
    }

    private static bool Says(string text, Passage words, string? what) =>
        text.AsSpan(words.Start, words.Length).Equals(what, StringComparison.OrdinalIgnoreCase);
}
