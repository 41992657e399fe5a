namespace Assay.Core.Reading.Sentences;

/// <summary>The word that follows a place where a sentence may end.</summary>
internal static class NextWord
{
    private const int LongestName = 24;

    /// <summary>Where it begins, behind blanks and opening quotation marks and brackets; <paramref name="limit"/> if nowhere.</summary>
    public static int At(string text, int from, int limit)
    {
        var at = from;
        while (at < limit && (char.IsWhiteSpace(text[at]) || IsOpener(text[at])))
            at++;
        return at;
    }

    /// <summary>Whether it is written small, as no beginning of a sentence is but a name such as <c>iPhone</c> or <c>eBay</c>.</summary>
    public static bool IsSmall(string text, int at, int limit)
    {
        if (!char.IsLower(text[at]))
            return false;
        for (var end = at + 1; end < limit && end - at < LongestName && char.IsLetter(text[end]); end++)
            if (char.IsUpper(text[end]))
                return false;
        return true;
    }

    private static bool IsOpener(char letter) =>
        letter
            is '"'
                or '\''
                or '\u2018'
                or '\u201C'
                or '\u201E'
                or '\u00AB'
                or '\u2039'
                or '('
                or '['
                or '\u00BF'
                or '\u00A1';
}
