using Assay.Core.Documents;

namespace Assay.Core.Reading.Arguing;

/// <summary>Reads note marks, <c>[n]</c>, <c>[n, m]</c> and superscripts, and the number at the head of a note.</summary>
internal static class NoteMarks
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const int LongestMark = 24;

    /// <summary>The marks of a text in order.</summary>
    public static List<NoteMark> Find(ReadText text)
    {
        var found = new List<NoteMark>();
        var all = text.Text;
        for (var at = 1; at < all.Length; at++)
        {
            if (all[at] == '[' && all[at - 1] != '\n')
                AddBracketed(all, at, found);
            else if (
                Superscripts.Contains(all[at])
                && !Superscripts.Contains(all[at - 1])
                && IsWordEnd(all[at - 1])
            )
                found.Add(new NoteMark(Superscript(all, at), at));
        }

        return found;
    }

    /// <summary>The number that heads the line of a note: <c>[3] ...</c>, <c>3. ...</c>, <c>³ ...</c>; or <see langword="null"/>.</summary>
    public static int? NumberOf(string text, Passage citation)
    {
        var line = citation.Start == 0 ? 0 : text.LastIndexOf('\n', citation.Start - 1) + 1;
        if (citation.Start - line > 8)
            return null;
        var at = line;
        while (at < text.Length && text[at] is ' ' or '[' or '(' or '^')
            at++;
        if (at < text.Length && Superscripts.Contains(text[at]))
            return Superscript(text, at);
        var number = 0;
        var digits = 0;
        for (; at < text.Length && digits < 4 && char.IsAsciiDigit(text[at]); at++, digits++)
            number = (number * 10) + (text[at] - '0');
        return digits is > 0 and < 4 && at < text.Length && text[at] is '.' or ']' or ')' or ':'
            ? number
            : null;
    }

    private static void AddBracketed(string text, int open, List<NoteMark> found)
    {
        var numbers = new List<int>();
        var number = -1;
        for (var at = open + 1; at < Math.Min(text.Length, open + LongestMark); at++)
        {
            if (char.IsAsciiDigit(text[at]))
                number = Math.Min(9999, (Math.Max(0, number) * 10) + (text[at] - '0'));
            else if (number >= 0 && text[at] is ',' or ' ' or ';' or ']')
                (numbers, number) = ([.. numbers, number], -1);
            else if (text[at] != ' ')
                return;
            if (text[at] != ']')
                continue;
            foreach (var each in numbers)
                found.Add(new NoteMark(each, open));
            return;
        }
    }

    private static bool IsWordEnd(char letter) =>
        char.IsLetter(letter) || letter is '.' or ',' or '”' or '"' or ')' or '’' or '?' or '!';

    private static int Superscript(string text, int at)
    {
        var number = 0;
        for (
            var digits = 0;
            at < text.Length && digits < 4 && Superscripts.IndexOf(text[at]) is var digit and >= 0;
            at++, digits++
        )
            number = (number * 10) + digit;
        return number;
    }
}
