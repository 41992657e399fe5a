namespace Assay.Core.Reading.Sentences;

/// <summary>A clause behind a quotation that says whose it is: “Why?” <c>X asked.</c></summary>
internal static class ReportingClause
{
    private const int LongestName = 3;

    /// <summary>Whether up to three capitalised words and a verb of reporting stand at <paramref name="at"/>.</summary>
    public static bool Opens(string text, int at, int limit)
    {
        for (var words = 0; words <= LongestName && at < limit; words++)
        {
            var end = at;
            while (
                end < limit
                && (char.IsLetter(text[end]) || text[end] is '-' or '’' or '\'' || IsInitial(text, at, end))
            )
                end++;
            if (end == at)
                return false;
            if (char.IsLower(text[at]))
                return words > 0
                    && Reports(text.AsSpan(at, end - at), end >= limit || text[end] is '.' or ',');
            if (end >= limit || text[end] != ' ')
                return false;
            at = end + 1;
        }

        return false;
    }

    private static bool Reports(ReadOnlySpan<char> verb, bool isAlone) =>
        Has(Abbreviations.Reporting, verb) || isAlone && Has(Abbreviations.ReportingAlone, verb);

    private static bool Has(HashSet<string> verbs, ReadOnlySpan<char> verb) =>
        verbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(verb);

    // "J. Smith", "Mr. Smith"
    private static bool IsInitial(string text, int start, int at) => text[at] == '.' && at - start is 1 or 2;
}
