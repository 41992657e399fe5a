namespace Assay.Core.Reading.Citations;

/// <summary>Reads the number that a note or list entry begins with: <c>3.</c>, <c>[3]</c>, <c>(3)</c>, <c>³</c>, <c>[^3]:</c>, <c>-</c>.</summary>
internal static class NoteNumbers
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Skips white space and a number or bullet; gives the number without its dress.</summary>
    public static int Skip(string text, int start, int end, out string? number)
    {
        number = null;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        if (start >= end)
            return start;
        var at = start;
        var isBracket = text[at] is '[' or '(';
        if (isBracket)
            at++;
        if (at < end && text[at] == '^')
            at++;
        var digits = at;
        while (
            at < end && at - digits < 5 && (char.IsAsciiDigit(text[at]) || Superscripts.Contains(text[at]))
        )
            at++;
        if (at == digits)
            return SkipBullet(text, start, end);
        var isSuperscript = Superscripts.Contains(text[digits]);
        var digitsEnd = at;
        if (isBracket ? at < end && text[at] is ']' or ')' : at < end && text[at] is '.' or ')')
            at++;
        else if (!isSuperscript && !(at < end && text[at] == '\t'))
            return start;
        if (at < end && text[at] == ':')
            at++;
        var past = at;
        while (past < end && char.IsWhiteSpace(text[past]))
            past++;
        if (past == at && !isSuperscript && !isBracket)
            return start;
        // A year opens no note: "1925. The trial began."
        if (digitsEnd - digits == 4 && text[digits] is '1' or '2' && !isBracket && !isSuperscript)
            return start;
        number = Plain(text.AsSpan(digits, digitsEnd - digits));
        return past;
    }

    /// <summary>Superscript digits as plain ones.</summary>
    public static string Plain(ReadOnlySpan<char> digits)
    {
        Span<char> plain = stackalloc char[digits.Length];
        for (var i = 0; i < digits.Length; i++)
            plain[i] = Superscripts.IndexOf(digits[i]) is var digit and >= 0
                ? (char)('0' + digit)
                : digits[i];
        return plain.ToString();
    }

    /// <summary>Whether the character is a superscript digit.</summary>
    public static bool IsSuperscript(char c) => Superscripts.Contains(c);

    private static int SkipBullet(string text, int start, int end)
    {
        if (text[start] is not ('-' or '*' or '•' or '–') || start + 1 >= end || text[start + 1] != ' ')
            return start;
        return start + 2;
    }
}
