namespace Assay.Core.Reading.Citations;

/// <summary>Quotation marks around titles.</summary>
internal static class QuotationMarks
{
    /// <summary>Whether a quotation opens at <paramref name="at"/> and closes before <paramref name="end"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place of the opening mark.</param>
    /// <param name="end">Where to stop looking, exclusive.</param>
    /// <param name="close">The place of the closing mark.</param>
    public static bool TryFindClose(string text, int at, int end, out int close)
    {
        close = text[at] switch
        {
            '“' => FindPaired(text, at, end, '“', '”'),
            '„' => FindEither(text, at, end, '“', '”'),
            '«' => FindPaired(text, at, end, '«', '»'),
            '»' => FindEither(text, at, end, '«', '«'),
            '"' => FindEither(text, at, end, '"', '"'),
            '‘' => FindSingle(text, at, end, '’'),
            '\'' => FindSingle(text, at, end, '\''),
            _ => -1,
        };
        return close > at + 1;
    }

    private static int FindPaired(string text, int at, int end, char open, char shut)
    {
        var depth = 0;
        for (var i = at; i < end; i++)
        {
            if (text[i] == open)
                depth++;
            else if (text[i] == shut && --depth == 0)
                return i;
        }

        return -1;
    }

    private static int FindEither(string text, int at, int end, char first, char second)
    {
        for (var i = at + 1; i < end; i++)
        {
            if (text[i] == first || text[i] == second)
                return i;
        }

        return -1;
    }

    // An apostrophe stands inside a word or before a space; a closing single mark before a separator or after one.
    private static int FindSingle(string text, int at, int end, char shut)
    {
        for (var i = at + 2; i < end; i++)
        {
            if (text[i] != shut)
                continue;
            var closes =
                i + 1 >= end
                || text[i + 1] is ',' or '.' or ';' or ')' or ':'
                || text[i - 1] is ',' or '.' or '?' or '!'
                || (
                    text[i + 1] == ' '
                    && text[i - 1] != 's'
                    && i + 2 < end
                    && (
                        text[i + 2] == '('
                        || char.IsUpper(text[i + 2])
                        || Words.StartsWith(text, i + 2, end, "in ")
                    )
                );
            if (closes)
                return i;
        }

        return -1;
    }
}
