using Assay.Core.Documents;

namespace Assay.Core.Reading.Sentences;

/// <summary>Parts a text into stretches that no sentence crosses: paragraphs, headings and list lines.</summary>
/// <remarks>
/// A blank line always parts. A single line end parts where the line is no wrapped prose: the next line begins a list
/// item, or the line had room for the next line's first word, or the lines of the block are too long to be wrapped.
/// </remarks>
internal static class Paragraphs
{
    private const int LongestWrappedLine = 130;

    /// <summary>The stretches, in order, without blanks around them.</summary>
    public static List<Passage> Split(string text)
    {
        var found = new List<Passage>();
        var block = new List<Passage>();
        for (var at = 0; at <= text.Length; )
        {
            var end = text.IndexOf('\n', at);
            if (end < 0)
                end = text.Length;
            var line = Trim(text, at, end);
            if (line.Length == 0)
                Flush(text, block, found);
            else
                block.Add(line);
            at = end + 1;
        }

        Flush(text, block, found);
        return found;
    }

    /// <summary>The passage from <paramref name="start"/> to <paramref name="end"/> without blanks at its ends.</summary>
    public static Passage Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new Passage(start, end);
    }

    private static void Flush(string text, List<Passage> block, List<Passage> found)
    {
        if (block.Count == 0)
            return;
        var longest = 0;
        foreach (var line in block)
            longest = Math.Max(longest, line.Length);
        var start = block[0].Start;
        for (var line = 0; line + 1 < block.Count; line++)
        {
            if (!Parts(text, block[line], block[line + 1], longest))
                continue;
            found.Add(new Passage(start, block[line].End));
            start = block[line + 1].Start;
        }

        found.Add(new Passage(start, block[^1].End));
        block.Clear();
    }

    private static bool Parts(string text, Passage line, Passage next, int longest) =>
        longest > LongestWrappedLine
        || IsListItem(text, next)
        || (!char.IsLower(text[next.Start]) && line.Length + 1 + FirstWord(text, next) < longest - 2);

    private static int FirstWord(string text, Passage line)
    {
        var end = line.Start;
        while (end < line.End && !char.IsWhiteSpace(text[end]))
            end++;
        return end - line.Start;
    }

    // A bullet, or up to three digits or one letter with a point or bracket, and a blank; Markdown's heading too.
    private static bool IsListItem(string text, Passage line)
    {
        var at = line.Start;
        if (text[at] is '-' or '*' or '•' or '–' or '—' or '#' or '>' or '‣' or '·')
            return at + 1 < line.End && text[at + 1] is ' ' or '#';
        if (text[at] is '(' or '[')
            at++;
        var digits = at;
        while (at < line.End && at - digits < 3 && char.IsAsciiDigit(text[at]))
            at++;
        if (at == digits)
            return false;
        return at + 1 < line.End && text[at] is '.' or ')' or ']' && char.IsWhiteSpace(text[at + 1]);
    }
}
