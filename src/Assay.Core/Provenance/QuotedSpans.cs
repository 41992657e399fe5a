using Assay.Core.Documents;

namespace Assay.Core.Provenance;

/// <summary>Finds the stretches of a text that stand in quotation marks.</summary>
/// <remarks>
/// One pass. A quotation ends within its paragraph, or the mark is taken for a stray one; single marks are left alone,
/// because most of them are apostrophes.
/// </remarks>
internal static class QuotedSpans
{
    public static List<Passage> In(string text)
    {
        var spans = new List<Passage>();
        var open = -1;
        var closing = '\0';
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (open >= 0 && character == closing)
            {
                spans.Add(new Passage(open, at + 1));
                open = -1;
            }
            else if (open >= 0 && EndsParagraph(text, at))
            {
                open = -1;
            }
            else if (open < 0 && ClosingOf(character) is { } wanted)
            {
                open = at;
                closing = wanted;
            }
        }

        return spans;
    }

    private static char? ClosingOf(char character) =>
        character switch
        {
            '"' => '"',
            '“' => '”',
            '„' => '“',
            '«' => '»',
            '「' => '」',
            _ => null,
        };

    private static bool EndsParagraph(string text, int at) =>
        text[at] == '\n' && at + 1 < text.Length && text[at + 1] == '\n';
}
