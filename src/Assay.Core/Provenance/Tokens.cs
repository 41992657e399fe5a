using System.Globalization;

namespace Assay.Core.Provenance;

/// <summary>Cuts a text into lower-cased words, and into single characters where the script writes no spaces.</summary>
internal static class Tokens
{
    // FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static List<Token> Of(string text, int start, int end)
    {
        var tokens = new List<Token>((end - start) / 6 + 1);
        var at = start;
        while (at < end)
        {
            if (!IsWord(text[at]))
                at++;
            else if (IsUnspaced(text[at]))
                tokens.Add(new Token(Step(Offset, text[at]), at, ++at, 1));
            else
                at = ReadWord(text, at, end, tokens);
        }

        return tokens;
    }

    private static int ReadWord(string text, int start, int end, List<Token> tokens)
    {
        var hash = Offset;
        var at = start;
        for (; at < end && IsWord(text[at]) && !IsUnspaced(text[at]); at++)
            hash = Step(hash, text[at]);
        tokens.Add(new Token(hash, start, at, 2));
        return at;
    }

    private static ulong Step(ulong hash, char character) =>
        (hash ^ char.ToLowerInvariant(character)) * Prime;

    // Marks belong to the letter before them; surrogates are letters of the higher planes or, harmlessly, signs.
    private static bool IsWord(char character) =>
        char.IsAsciiLetterOrDigit(character)
        || (
            character > 127
            && (
                char.IsLetterOrDigit(character)
                || char.IsSurrogate(character)
                || char.GetUnicodeCategory(character)
                    is UnicodeCategory.NonSpacingMark
                        or UnicodeCategory.SpacingCombiningMark
            )
        );

    // Thai and Lao, Myanmar, Khmer, kana, and the ideographs of the basic plane.
    private static bool IsUnspaced(char character) =>
        character >= 0x0E00
        && character
            is (>= '\u0E00' and <= '\u0EFF')
                or (>= '\u1000' and <= '\u109F')
                or (>= '\u1780' and <= '\u17FF')
                or (>= '\u3040' and <= '\u30FF')
                or (>= '\u3400' and <= '\u9FFF')
                or (>= '\uF900' and <= '\uFAFF');
}
