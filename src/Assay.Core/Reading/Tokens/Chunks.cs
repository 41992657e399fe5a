namespace Assay.Core.Reading.Tokens;

/// <summary>Finds what stands between blanks and is one token whatever its marks: addresses, names with @, faces.</summary>
internal static class Chunks
{
    private const int Longest = 2_000;

    /// <summary>The end of the token that begins here, or 0 where none of these does.</summary>
    public static int WholeEnd(string text, int at, int limit)
    {
        if (!Letters.IsWord(text[at]))
            return FaceEnd(text, at, limit);
        var end = at;
        var last = Math.Min(limit, at + Longest);
        var isAddress = false;
        while (
            end < last
            && !char.IsWhiteSpace(text[end])
            && text[end] is not ('<' or '>' or '"' or '“' or '”' or '(' or '[' or '‘')
        )
        {
            isAddress |= text[end] == '@' && end > at && end + 1 < limit && Letters.IsWord(text[end + 1]);
            isAddress |= text[end] == ':' && text.AsSpan(end).StartsWith("://", StringComparison.Ordinal);
            end++;
        }

        if (!isAddress && !text.AsSpan(at).StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return 0;
        while (
            end > at && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '’'
        )
            end--;
        return Whole(text, at, end);
    }

    private static int FaceEnd(string text, int at, int limit)
    {
        var end = at;
        while (end < limit && end - at < 5 && !char.IsWhiteSpace(text[end]))
            end++;
        if (
            text.AsSpan(at, end - at)
            is ":)"
                or ":-)"
                or ";)"
                or ";-)"
                or ":("
                or ":-("
                or ":D"
                or ":P"
                or ":/"
                or "=)"
        )
            return end;
        if (text[at] is '@' && end - at > 1 && Letters.IsWord(text[at + 1]))
            return NameEnd(text, at + 1, limit);
        return 0;
    }

    private static int NameEnd(string text, int at, int limit)
    {
        while (at < limit && Letters.IsWord(text[at]))
            at++;
        return at;
    }

    // Never through a surrogate pair, should the address be cut at its greatest length.
    private static int Whole(string text, int at, int end) =>
        end > at && end < text.Length && char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1])
            ? end - 1
            : end;
}
