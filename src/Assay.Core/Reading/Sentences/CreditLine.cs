using Assay.Core.Documents;

namespace Assay.Core.Reading.Sentences;

/// <summary>The words behind a caption that say whose the picture is, as in The old town hall <c>Photo: A. Name.</c></summary>
internal static class CreditLine
{
    private const int Longest = 60;
    private const int LongestLabel = 12;

    private static readonly HashSet<string> Labels = new(
        [
            "Image",
            "Images",
            "Photo",
            "Photos",
            "Photograph",
            "Picture",
            "Illustration",
            "Video",
            "Audio",
            "Credit",
        ],
        StringComparer.Ordinal
    );

    /// <summary>Where the credit at the end of a paragraph begins, or its end where there is none.</summary>
    public static int Start(string text, Passage paragraph)
    {
        for (
            var colon = paragraph.End - 2;
            colon > Math.Max(paragraph.Start, paragraph.End - Longest);
            colon--
        )
        {
            if (text[colon] is '?' or '!' or ';')
                break;
            if (
                text[colon] == ':'
                && text[colon + 1] == ' '
                && LabelBefore(text, colon, paragraph) is { } label
            )
                return label;
        }

        return paragraph.End;
    }

    /// <summary>Whether a sentence is a credit and nothing else, which states nothing.</summary>
    public static bool IsCredit(string text, Passage sentence)
    {
        if (sentence.Length > Longest)
            return false;
        var words = text.AsSpan(sentence.Start, sentence.Length);
        var colon = words.IndexOf(": ");
        return colon > 0 && Labels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[..colon]);
    }

    private static int? LabelBefore(string text, int colon, Passage paragraph)
    {
        var start = colon;
        while (start > paragraph.Start && colon - start <= LongestLabel && char.IsLetter(text[start - 1]))
            start--;
        return
            start - 2 >= paragraph.Start
            && text[start - 1] == ' '
            && (
                char.IsLetterOrDigit(text[start - 2])
                || text[start - 2] is '.' or ')' or '"' or '\u201D' or '\u2019'
            )
            && Labels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, colon - start))
            ? start
            : null;
    }
}
