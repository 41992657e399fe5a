using Assay.Core.Reading;

namespace Assay.Core.Provenance;

/// <summary>Blanks the lines in which a document says what it is, so that those of one outlet do not look like copies for them.</summary>
/// <remarks>
/// "Publication: The Post", "Date: 8 March 2002" among the first lines: a label, a colon and what the card has. They are
/// the same in all documents of the outlet, whoever wrote the rest.
/// </remarks>
internal static class CardLines
{
    private const int MostLines = 12;
    private const string Colon = ": ";

    /// <summary>The text with such lines as spaces, so that every other place stays where it was.</summary>
    public static string Blank(DocumentReading reading)
    {
        var text = reading.Document.Text;
        char[]? blanked = null;
        var (start, lines) = (0, 0);
        while (start < text.Length && lines++ < MostLines)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (IsOfCard(text.AsSpan(start, end - start), reading.Card))
                (blanked ??= text.ToCharArray()).AsSpan(start, end - start).Fill(' ');
            start = end + 1;
        }

        return blanked is null ? text : new string(blanked);
    }

    private static bool IsOfCard(ReadOnlySpan<char> line, DocumentCard card)
    {
        var colon = line.IndexOf(Colon);
        if (colon <= 0)
            return false;
        var label = line[..colon].Trim();
        var value = line[(colon + Colon.Length)..].Trim();
        return label.Equals("date", StringComparison.OrdinalIgnoreCase) && card.Date is not null
            || !value.IsEmpty && value.Equals(card.Publication, StringComparison.OrdinalIgnoreCase);
    }
}
