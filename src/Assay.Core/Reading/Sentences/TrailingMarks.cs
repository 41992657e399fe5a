using Assay.Core.Documents;

namespace Assay.Core.Reading.Sentences;

/// <summary>Marks of notes and remarks of an editor behind the stop of a sentence, which belong to it.</summary>
internal static class TrailingMarks
{
    private const int LongestMark = 24;
    private const int LongestRemark = 40;
    private const int ShortestRemark = 3;

    /// <summary>Whether a letter is a raised digit.</summary>
    public static bool IsSuperscript(char letter) =>
        letter is '\u00B9' or '\u00B2' or '\u00B3' or (>= '\u2070' and <= '\u2079');

    /// <summary>Where the marks end that follow the stop at <paramref name="at"/> and its closing quotes, which end at <paramref name="end"/>.</summary>
    public static int End(string text, int at, int end, Passage paragraph)
    {
        var limit = paragraph.End;
        end = GluedEnd(text, at, end, paragraph);
        while (MarkEnd(text, end, limit) is var note && note > end)
            end = note;
        // Where marks open the entries of a list of references, they belong to what follows.
        if (MarkEnd(text, paragraph.Start, limit) > paragraph.Start)
            return end;
        while (FarEnd(text, end, limit) is var far && far > end)
            end = far;
        return end;
    }

    // "and innovation.23 Open minds ...": the number of a note that lost its height.
    private static int GluedEnd(string text, int at, int end, Passage paragraph)
    {
        var after = end;
        while (after < paragraph.End && after - end < 3 && char.IsAsciiDigit(text[after]))
            after++;
        if (after == end || text[at] != '.' || after < paragraph.End && !char.IsWhiteSpace(text[after]))
            return end;
        return FullStop.FollowsPlainWord(text, paragraph.Start, at) ? after : end;
    }

    // "in 1805. [19] His lack ...", "for all! [...]", "in Rome. [2] [source needed] He ...".
    private static int FarEnd(string text, int end, int limit)
    {
        var after = end;
        while (BracketEnd(text, after, limit) is var bracket && bracket > after)
            after = bracket;
        if (after == end)
            return BareEnd(text, end, limit);
        var next = NextWord.At(text, after, limit);
        return next >= limit || (char.IsWhiteSpace(text[after]) && !NextWord.IsSmall(text, next, limit))
            ? after
            : end;
    }

    // A blank and a bracket with dots, with numbers of notes, or with some words in small letters.
    private static int BracketEnd(string text, int end, int limit)
    {
        if (end + 1 >= limit || text[end] is not (' ' or '\u00A0'))
            return end;
        var after = end + 1;
        if (text.AsSpan(after, Math.Min(5, limit - after)) is "[...]")
            return after + 5;
        if (text.AsSpan(after, Math.Min(3, limit - after)) is "[\u2026]")
            return after + 3;
        if (MarkEnd(text, after, limit) is var note && note > after)
            return note;
        return RemarkEnd(text, after, limit) is var remark && remark > after ? remark : end;
    }

    // "[citation needed]"
    private static int RemarkEnd(string text, int at, int limit)
    {
        if (text[at] != '[')
            return at;
        var end = at + 1;
        while (
            end < limit && end - at < LongestRemark && (char.IsLower(text[end]) || text[end] is ' ' or '-')
        )
            end++;
        return end < limit && text[end] == ']' && end - at > ShortestRemark ? end + 1 : at;
    }

    // "minority rights. 4 Even though ...": a number of one or two digits before a word with a capital.
    private static int BareEnd(string text, int end, int limit)
    {
        if (end + 1 >= limit || text[end] is not (' ' or '\u00A0'))
            return end;
        var after = end + 1;
        while (after < limit && after - end <= 2 && char.IsAsciiDigit(text[after]))
            after++;
        return
            after > end + 1
            && after + 2 < limit
            && text[after] == ' '
            && char.IsUpper(text[after + 1])
            && char.IsLower(text[after + 2])
            ? after
            : end;
    }

    // "[12]", "[3, 4]", and "[^2]", which is how Markdown marks a note.
    private static int MarkEnd(string text, int at, int limit)
    {
        if (at >= limit || text[at] != '[')
            return at;
        var end = at + 1 < limit && text[at + 1] == '^' ? at + 2 : at + 1;
        while (
            end < limit
            && end - at < LongestMark
            && (char.IsAsciiDigit(text[end]) || text[end] is ',' or ' ' or '-' or '–')
        )
            end++;
        return end < limit && text[end] == ']' && char.IsAsciiDigit(text[end - 1]) ? end + 1 : at;
    }
}
