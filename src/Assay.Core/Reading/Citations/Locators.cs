namespace Assay.Core.Reading.Citations;

/// <summary>Reads pages, volumes and numbers: the place inside a work.</summary>
internal static class Locators
{
    private static readonly string[] PageWords =
    [
        "pp. ",
        "pp.",
        "p. ",
        "p.",
        "pages ",
        "page ",
        "pg. ",
        "S. ",
        "с. ",
        "pp ",
        "p ",
    ];
    private static readonly string[] VolumeWords =
    [
        "volume ",
        "vol. ",
        "vol.",
        "vols. ",
        "Bd. ",
        "т. ",
        "tome ",
        "vol ",
    ];
    private static readonly string[] IssueWords =
    [
        "issue no. ",
        "issue ",
        "no. ",
        "no.",
        "nos. ",
        "number ",
        "nr. ",
        "Heft ",
        "№ ",
        "№",
        "n° ",
        "iss. ",
    ];
    private static readonly string[] OtherWords =
    [
        "chap. ",
        "chapter ",
        "ch. ",
        "fol. ",
        "n. ",
        "note ",
        "para. ",
        "sec. ",
        "fig. ",
        "table ",
        "col. ",
        "passim",
        "appendix ",
        "line ",
        "ff.",
    ];

    /// <summary>Whether the words are nothing but a place inside a work.</summary>
    public static bool IsLocator(ReadOnlySpan<char> words)
    {
        words = words.Trim();
        if (words.IsEmpty)
            return false;
        if (char.IsAsciiDigit(words[0]))
            return IsNumbers(words);
        if (IsSectionPage(words))
            return true;
        return Begins(words, PageWords, out _)
            || Begins(words, VolumeWords, out _)
            || Begins(words, IssueWords, out _)
            || Begins(words, OtherWords, out _);
    }

    /// <summary>Whether only places inside a work, further years or nothing follow.</summary>
    public static bool IsRest(string text, int start, int end)
    {
        if (start >= end)
            return true;
        if (text[start] is not (',' or ':' or '.' or ';' or ' ' or '\n'))
            return false;
        foreach (var range in text.AsSpan(start, end - start).SplitAny(",:;."))
        {
            var part = text.AsSpan(start, end - start)[range].Trim();
            if (
                !part.IsEmpty
                && !IsLocator(part)
                && !part.SequenceEqual("p")
                && !part.SequenceEqual("pp")
                && !IsNumbers(part)
                && !part.StartsWith("emphasis")
            )
                return false;
        }

        return true;
    }

    /// <summary>Reads every place inside a work from <c>text[start..end]</c> into the fields.</summary>
    public static void Read(string text, int start, int end, CitedWork work)
    {
        var at = start;
        while (at < end)
        {
            while (
                at < end
                && (char.IsWhiteSpace(text[at]) || text[at] is ',' or ';' or ':' or '(' or ')' or '.')
            )
                at++;
            var stop = at;
            while (
                stop < end
                && text[stop] is not (',' or ';' or '(' or ')')
                && !(text[stop] == ':' && stop > at)
            )
                stop++;
            if (stop > at)
                ReadOne(text.AsSpan(at, stop - at).Trim().TrimEnd('.'), work);
            at = stop;
        }
    }

    private static void ReadOne(ReadOnlySpan<char> words, CitedWork work)
    {
        if (Begins(words, PageWords, out var rest))
            work.Pages ??= rest.ToString();
        else if (IsSectionPage(words))
            work.Pages ??= words.ToString();
        else if (Begins(words, VolumeWords, out rest))
            SplitVolume(rest, work);
        else if (Begins(words, IssueWords, out rest))
            work.Issue ??= rest.ToString();
        else if (!words.IsEmpty && char.IsAsciiDigit(words[0]) && IsNumbers(words))
            ReadNumbers(words, work);
    }

    // "Vol. 14 No. 1" in one piece.
    private static void SplitVolume(ReadOnlySpan<char> rest, CitedWork work)
    {
        var space = rest.IndexOf(' ');
        if (space > 0 && Begins(rest[(space + 1)..], IssueWords, out var issue))
        {
            work.Issue ??= issue.ToString();
            rest = rest[..space];
        }

        work.Volume ??= rest.ToString();
    }

    private static void ReadNumbers(ReadOnlySpan<char> words, CitedWork work)
    {
        if (
            words.ContainsAny("-–")
            || work.Volume is not null
            || (work.Title is null && work.Container is null && work.Form != WorkForm.None)
        )
            work.Pages ??= words.ToString();
        else
            work.Volume ??= words.ToString();
    }

    // "A44", "C1": the page of a newspaper's section.
    private static bool IsSectionPage(ReadOnlySpan<char> words) =>
        words.Length is > 1 and < 5
        && char.IsAsciiLetterUpper(words[0])
        && !words[1..].ContainsAnyExceptInRange('0', '9');

    private static bool IsNumbers(ReadOnlySpan<char> words)
    {
        var letters = 0;
        foreach (var c in words)
        {
            if (char.IsAsciiLetter(c))
                letters++;
            else if (!(char.IsAsciiDigit(c) || c is '-' or '–' or ' ' or '/' or '.' or 'f'))
                return false;
        }

        return letters <= 2 && words.Length <= 24;
    }

    private static bool Begins(ReadOnlySpan<char> words, string[] starts, out ReadOnlySpan<char> rest)
    {
        foreach (var start in starts)
        {
            if (!words.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                continue;
            rest = words[start.Length..].Trim();
            if (
                start.EndsWith("ff.", StringComparison.Ordinal)
                || start is "passim"
                || (rest.Length > 0 && (char.IsDigit(rest[0]) || IsRoman(rest)))
            )
                return true;
        }

        rest = default;
        return false;
    }

    private static bool IsRoman(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (!"ivxlcdmIVXLCDM-–0123456789 ".Contains(c))
                return false;
        }

        return !words.IsEmpty;
    }
}
