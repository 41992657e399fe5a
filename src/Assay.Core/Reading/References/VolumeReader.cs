using Assay.Core.Reading.Citations;

namespace Assay.Core.Reading.References;

/// <summary>Reads volume, issue and pages from words such as <c>66(2):</c>, <c>vol. 5, no. 3</c>, <c>90.2</c>, <c>128(1):183–269</c>.</summary>
internal static class VolumeReader
{
    private static readonly string[] IssueWords =
    [
        "issue",
        "iss",
        "number",
        "no",
        "nos",
        "nr",
        "n°",
        "nº",
        "№",
        "heft",
        "h",
        "num",
        "núm",
        "fasc",
    ];

    /// <summary>Reads the words into the fields that are still empty.</summary>
    public static void Read(string text, int start, int end, CitedWork work)
    {
        var issue = false;
        var pages = false;
        var at = start;
        while (at < end)
        {
            if (char.IsLetter(text[at]) || text[at] is '№')
            {
                var stop = WordEnd(text, at, end);
                issue =
                    IsIssueWord(text.AsSpan(at, stop - at))
                    || (issue && !IsVolumeWord(text.AsSpan(at, stop - at)));
                if (IsValue(text, at, stop))
                    Take(text.AsSpan(at, stop - at), issue, pages, work);
                at = stop;
            }
            else if (char.IsAsciiDigit(text[at]))
            {
                var stop = NumberEnd(text, at, end);
                Take(text.AsSpan(at, stop - at), issue, pages, work);
                issue = false;
                at = stop;
            }
            else
            {
                issue |=
                    text[at] is '(' or '[' or '/'
                    || (text[at] is '.' or ':' or ',' && IsGlued(text, at, end));
                pages |= text[at] == ':' && work.Issue is not null;
                at++;
            }
        }
    }

    private static int WordEnd(string text, int at, int end)
    {
        while (at < end && (char.IsLetterOrDigit(text[at]) || text[at] is '°' or 'º' or '№'))
            at++;
        return at;
    }

    // "12", "12-13", "3/4" and the letters of "12A".
    private static int NumberEnd(string text, int at, int end)
    {
        while (
            at < end
            && (
                char.IsLetterOrDigit(text[at])
                || (text[at] is '-' or '–' or '/' && at + 1 < end && char.IsLetterOrDigit(text[at + 1]))
            )
        )
            at++;
        return at;
    }

    private static bool IsGlued(string text, int at, int end) =>
        at + 1 < end && char.IsAsciiDigit(text[at + 1]) && at > 0 && char.IsAsciiDigit(text[at - 1]);

    private static bool IsIssueWord(ReadOnlySpan<char> word)
    {
        foreach (var each in IssueWords)
        {
            if (word.Equals(each, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool IsVolumeWord(ReadOnlySpan<char> word) =>
        word.StartsWith("vol", StringComparison.OrdinalIgnoreCase)
        || word.Equals("t", StringComparison.OrdinalIgnoreCase)
        || word.Equals("tome", StringComparison.OrdinalIgnoreCase)
        || word.Equals("Bd", StringComparison.OrdinalIgnoreCase);

    // Roman numbers and labels such as "B16"; words that only lead a number in are none.
    private static bool IsValue(string text, int start, int stop)
    {
        var word = text.AsSpan(start, stop - start);
        return (word.ContainsAnyInRange('0', '9') && word.Length <= 8)
            || (!word.ContainsAnyExcept("IVXLC") && word.Length <= 7);
    }

    private static void Take(ReadOnlySpan<char> number, bool issue, bool pages, CitedWork work)
    {
        if (pages)
            work.Pages ??= number.ToString();
        else if (issue || work.Volume is not null)
            work.Issue ??= number.ToString();
        else
            work.Volume ??= number.ToString();
    }
}
