namespace Assay.Core.Reading.Citations;

/// <summary>Turns passages into field values, which hold the same words.</summary>
internal static class Fields
{
    /// <summary>The words between two places, with line ends and runs of spaces as one space.</summary>
    public static string Clean(string text, int start, int end)
    {
        while (
            start < end
            && (
                char.IsWhiteSpace(text[start])
                || text[start] is ',' or ';' or ':' or '*' or '_' or '—' or '–' or '•'
            )
        )
            start++;
        while (
            end > start
            && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or ';' or ':' or '*' or '_')
        )
            end--;
        var words = text.AsSpan(start, end - start);
        return words.ContainsAny("\n\t\u00A0") || words.Contains("  ", StringComparison.Ordinal)
            ? string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : words.ToString();
    }
}
