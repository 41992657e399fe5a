using Assay.Core.Documents;

namespace Assay.Core.Reading.Sentences;

/// <summary>The label before a caption, as in <c>Figure 1.5</c> Residents gather in a hotel.</summary>
internal static class CaptionLabel
{
    private const int LongestLabel = 24;

    /// <summary>Where the label at the start of a paragraph ends, or its start where there is none.</summary>
    public static int End(string text, Passage paragraph)
    {
        var limit = Math.Min(paragraph.End, paragraph.Start + LongestLabel);
        var at = paragraph.Start;
        while (at < limit && char.IsLetter(text[at]))
            at++;
        var word = text.AsSpan(paragraph.Start, at - paragraph.Start);
        if (
            at + 1 >= limit
            || text[at] != ' '
            || !Abbreviations.Captions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
        )
            return paragraph.Start;
        var number = ++at;
        while (at < limit && (char.IsAsciiDigit(text[at]) || text[at] is '.' or '-'))
            at++;
        return
            at > number
            && at + 1 < limit
            && char.IsAsciiDigit(text[at - 1])
            && text[at] == ' '
            && char.IsUpper(text[at + 1])
            ? at
            : paragraph.Start;
    }
}
