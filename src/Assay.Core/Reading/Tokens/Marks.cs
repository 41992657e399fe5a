namespace Assay.Core.Reading.Tokens;

/// <summary>Reads marks: one a token, but equal ones that run on ("...", "--", "!!") together.</summary>
internal static class Marks
{
    /// <summary>Where the mark that begins at an offset ends.</summary>
    public static int End(string text, int at, int limit)
    {
        var mark = text[at];
        var end = at + 1;
        if (mark is '!' or '?')
            while (end < limit && text[end] is '!' or '?')
                end++;
        else if (mark is '.' or '-' or '=' or '*' or '~' or '+' or '#' or '<' or '>' or '`')
            while (end < limit && text[end] == mark)
                end++;
        else if (mark is '\'' or '’' && IsShortened(text, at, limit))
            while (end < limit && Letters.IsWord(text[end]))
                end++;
        return end;
    }

    // "'90s", and "'s" or "n't" after a blank.
    private static bool IsShortened(string text, int at, int limit)
    {
        var end = at + 1;
        while (end < limit && end - at < 5 && Letters.IsWord(text[end]))
            end++;
        if (end < limit && Letters.IsWord(text[end]))
            return false;
        var rest = text.AsSpan(at + 1, end - at - 1);
        return rest is "s" or "S" or "re" or "ve" or "ll" or "m" or "d" or "em" or "til"
            || (
                rest.Length is 2 or 3
                && char.IsAsciiDigit(rest[0])
                && char.IsAsciiDigit(rest[1])
                && (rest.Length == 2 || rest[2] == 's')
            );
    }
}
