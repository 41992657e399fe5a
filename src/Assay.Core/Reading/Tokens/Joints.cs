namespace Assay.Core.Reading.Tokens;

/// <summary>Tells which marks between two letters hold a token together.</summary>
internal static class Joints
{
    // Beginnings that are written with a hyphen and are no words of their own.
    private static readonly HashSet<string> Prefixes = Set(
        "non e mid re anti pre pro co cross post over multi ex sub semi counter mini inter neo pan un de intra trans socio arch"
    );

    private static readonly HashSet<string> Units = Set(
        "am pm m k b km cm mm kg g ft bn mn hz lb lbs mph percent mb gb tb mhz ghz ml"
    );

    /// <summary>Whether the mark at an offset, with letters on both sides, is inside a token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Start of the word.</param>
    /// <param name="part">Start of its last part.</param>
    /// <param name="at">The mark.</param>
    /// <param name="end">End of the sentence.</param>
    public static bool Joins(string text, int from, int part, int at, int end)
    {
        var left = text[at - 1];
        var right = text[at + 1];
        return text[at] switch
        {
            '\'' or '’' => true,
            '.' => JoinsStop(text, part, at),
            ',' => char.IsAsciiDigit(left) && char.IsAsciiDigit(right),
            ':' => char.IsAsciiDigit(left) && char.IsAsciiDigit(right),
            '/' => (char.IsAsciiDigit(left) && char.IsAsciiDigit(right))
                || (at - part == 1 && Rest(text, at, end) == 1),
            '&' => char.IsUpper(left) && char.IsUpper(right),
            '-' or '\u2010' or '\u2011' => JoinsHyphen(text, from, part, at, end),
            '@' => false,
            _ => false,
        };
    }

    /// <summary>Whether letters after a number are its unit.</summary>
    public static bool IsUnit(ReadOnlySpan<char> word) =>
        Units.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether a word before "$" names whose dollars they are.</summary>
    public static bool IsCurrency(ReadOnlySpan<char> word) =>
        word is "US" or "A" or "C" or "HK" or "NZ" or "S" or "R";

    // "U.S.", "p.m.", "3.5", "example.com", but not "ended.Then".
    private static bool JoinsStop(string text, int part, int at)
    {
        if (char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]))
            return true;
        if (at - part <= 2 && char.IsLetter(text[at + 1]))
            return true;
        return char.IsLower(text[at - 1]) && char.IsLower(text[at + 1]);
    }

    // Long numbers are telephone numbers and codes; short ones and years are ranges.
    private static bool JoinsHyphen(string text, int from, int part, int at, int end)
    {
        if (char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]))
        {
            var right = Rest(text, at, end);
            return at - part == 4 && right == 4 ? false : at - part >= 3 || right >= 3 || part > from;
        }

        return at - part <= 7
            && Prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(part, at - part));
    }

    private static int Rest(string text, int at, int end)
    {
        var length = 0;
        while (at + 1 + length < end && length < 9 && Letters.IsWord(text[at + 1 + length]))
            length++;
        return length;
    }

    private static HashSet<string> Set(string words) =>
        words.Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase);
}
