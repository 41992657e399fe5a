using Assay.Core.Reading.Dates;

namespace Assay.Core.Reading.Citations;

/// <summary>Reads the names that head a citation: <c>John B. Dunlop</c>, <c>Conquest, Robert</c>, <c>Smith, J. A., &amp; Jones, B.</c></summary>
internal static class NameReader
{
    private static readonly string[] Suffixes = [", Jr.", ", Jr", ", Sr.", ", Sr", ", III", ", II", " III"];

    private static readonly string[] Others =
    [
        ", et al.",
        " et al.",
        ", et al",
        " et al",
        " and others",
        ", and others",
        " u. a.",
        " и др.",
    ];

    private static readonly string[] Links = [" and ", " & ", " und ", " et ", " y ", " и ", " with "];

    private static readonly string[] Roles =
    [
        ", eds.",
        ", ed.",
        " (eds.)",
        " (ed.)",
        " (Eds.)",
        " (Ed.)",
        " (eds)",
        " (ed)",
        ", editors",
        ", editor",
        " ed.",
        " eds.",
        ", (eds.)",
        ", (ed.)",
        " (Hg.)",
        " (Hrsg.)",
        ", eds",
        " (editors)",
        " (editor)",
    ];

    /// <summary>Reads as many names as stand at <paramref name="start"/>; the list is empty where none does.</summary>
    public static NameList Read(string text, int start, int end)
    {
        var names = new List<string>();
        var at = start;
        var inverted = false;
        var after = start;
        while (TryReadName(text, at, end, names.Count > 0, inverted, out var stop, out var isInverted))
        {
            names.Add(Fields.Clean(text, at, stop));
            inverted |= isInverted;
            after = SkipSuffix(text, stop, end, names);
            if (TrySkipOthers(text, after, end, out var pastOthers))
            {
                after = pastOthers;
                break;
            }

            if (
                !TrySkipSeparator(text, after, end, inverted, !inverted && Words.Count(names[0]) >= 2, out at)
            )
                break;
        }

        if (names.Count == 0)
            return NameList.None(start);
        var areEditors = TrySkipRole(text, after, end, out var afterRole);
        return new NameList(names, areEditors ? afterRole : after, areEditors, inverted);
    }

    /// <summary>Whether the words, all of them, look like the name of one person or a list joined by "and".</summary>
    public static bool IsPerson(string text, int start, int end)
    {
        return TryReadNatural(text, start, end, out var stop)
            && (stop == end || (TrySkipAnd(text, stop, end, out var next) && IsPerson(text, next, end)));
    }

    private static bool TryReadName(
        string text,
        int at,
        int end,
        bool follows,
        bool inverted,
        out int stop,
        out bool isInverted
    )
    {
        isInverted = TryReadInverted(text, at, end, follows, out stop);
        if (isInverted)
            return true;
        if (!TryReadNatural(text, at, end, out stop))
            return false;
        // Later names of a list are followed by another name, a role or the end of the list; a title is not.
        return !follows || !inverted || Words.Count(text.AsSpan(at, stop - at)) >= 2;
    }

    private static bool TryReadInverted(string text, int at, int end, bool follows, out int stop)
    {
        stop = at;
        var surnameEnd = ReadSurname(text, at, end);
        if (surnameEnd == at || surnameEnd >= end)
            return false;
        // Vancouver: "Smith JA," and "Heidegger M.,"
        if (
            text[surnameEnd] == ' '
            && TryReadInitials(text, surnameEnd + 1, end, out stop)
            && EndsVancouver(text, surnameEnd + 1, stop, end)
        )
            return true;
        stop = at;
        if (text[surnameEnd] != ',' || surnameEnd + 2 >= end || text[surnameEnd + 1] != ' ')
            return false;
        if (TryReadInitials(text, surnameEnd + 2, end, out stop) && !IsGivenAhead(text, stop, end))
            return EndsName(text, stop, end);
        if (!TryReadGiven(text, surnameEnd + 2, end, out stop))
            return false;
        return IsGivenName(text, at, surnameEnd, stop, end)
            && !(follows && Words.StartsWith(text, stop, end, ","));
    }

    // "Jameson, J. Franklin, and": behind the initial stands a given name, which ends where the name does.
    private static bool IsGivenAhead(string text, int at, int end)
    {
        if (at + 2 >= end || text[at - 1] != '.' || text[at] != ' ' || !char.IsUpper(text[at + 1]))
            return false;
        var stop = NameWordEnd(text, at + 1, end);
        return stop - at > 3
            && (
                Words.StartsWith(text, stop, end, ", and ")
                || Words.StartsWith(text, stop, end, " and ")
                || Words.StartsWith(text, stop, end, ", &")
            );
    }

    // "Thomas C. The Strategy": an initial behind a given name ends it, unless another initial follows.
    private static bool TryReadGiven(string text, int at, int end, out int stop)
    {
        stop = at;
        var hasInitial = false;
        for (var words = 0; words < 4 && stop < end; words++)
        {
            var start = words == 0 ? stop : stop + 1;
            var wordEnd = NameWordEnd(text, start, end);
            var isInitial = wordEnd - start == 2 && text[wordEnd - 1] == '.';
            if (wordEnd == start || !char.IsUpper(text[start]) || (hasInitial && !isInitial))
                break;
            hasInitial |= isInitial && words > 0;
            stop = wordEnd;
            if (stop >= end || text[stop] != ' ' || (text[stop - 1] == '.' && !isInitial))
                break;
        }

        if (stop > at && text[stop - 1] == '.' && !IsDotted(text, at, stop))
            stop--;
        return stop - at > 1;
    }

    // A surname of two words needs a full stop behind the given name: "A. Smith, Title, and" is natural order.
    private static bool IsGivenName(string text, int at, int surnameEnd, int stop, int end)
    {
        var given = text.AsSpan(surnameEnd + 2, stop - surnameEnd - 2);
        if (
            Words.Count(given) > 3
            || given.StartsWith("The ")
            || given.StartsWith("A ")
            || MonthNames.Find(given) > 0
            || !IsAfterGivenName(text, stop, end)
        )
            return false;
        if (IsSurnameList(text, stop, end))
            return false;
        return CountCapitals(text.AsSpan(at, surnameEnd - at)) == 1
            || (
                (text[stop] == '.' || (text[stop - 1] == '.' && text[stop] == ' '))
                && CountCapitals(text.AsSpan(at, surnameEnd - at)) == 2
                && Words.Count(given) <= 2
            );
    }

    // "Feng, Spence, & Pratt, 2007" are three surnames: behind the "and" stands one word and no initial.
    private static bool IsSurnameList(string text, int stop, int end)
    {
        if (stop >= end || !TrySkipAnd(text, text[stop] == ',' ? stop + 1 : stop, end, out var next))
            return false;
        return TryReadNatural(text, next, end, out var last)
            && Words.Count(text.AsSpan(next, last - next)) == 1
            && !TryReadInverted(text, next, end, follows: false, out _);
    }

    private static int CountCapitals(ReadOnlySpan<char> words)
    {
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (char.IsUpper(words[i]) && (i == 0 || words[i - 1] == ' '))
                count++;
        }

        return count;
    }

    // "Conquest, Robert." or "Jones, Ann, and ..." but not "Kershaw, Hitler, London".
    private static bool IsAfterGivenName(string text, int stop, int end)
    {
        if (stop >= end)
            return false;
        return text[stop] == '.'
            || Words.StartsWith(text, stop, end, ", and ")
            || Words.StartsWith(text, stop, end, ", &")
            || Words.StartsWith(text, stop, end, " and ")
            || Words.StartsWith(text, stop, end, " & ")
            || Words.StartsWith(text, stop, end, ", ed")
            || Words.StartsWith(text, stop, end, ", “")
            || Words.StartsWith(text, stop, end, ", \"")
            || (
                Words.StartsWith(text, stop, end, " (")
                && stop + 2 < end
                && (char.IsAsciiDigit(text[stop + 2]) || text[stop + 2] is 'e' or 'E')
            )
            || (text[stop - 1] == '.' && text[stop] is ',' or ' ');
    }

    // "Peters OA. Title" ends the list; "John B. Dunlop" goes on with a surname.
    private static bool EndsVancouver(string text, int initials, int stop, int end) =>
        EndsName(text, stop, end)
        && (
            text[stop - 1] != '.'
            || stop >= end
            || text[stop] != ' '
            || stop - initials > 2 && char.IsUpper(text[initials + 1])
            || Words.StartsWith(text, stop, end, " and ")
            || Words.StartsWith(text, stop, end, " &")
            || Words.StartsWith(text, stop, end, " (")
        );

    private static bool EndsName(string text, int stop, int end) =>
        stop >= end
        || text[stop] is ',' or ';' or '.' or ':'
        || Words.StartsWith(text, stop, end, " (")
        || Words.StartsWith(text, stop, end, " and ")
        || Words.StartsWith(text, stop, end, " &")
        || Words.StartsWith(text, stop, end, " et al")
        || text[stop - 1] == '.';

    private static int ReadSurname(string text, int at, int end)
    {
        var words = 0;
        var stop = at;
        var capitals = 0;
        while (words < 4)
        {
            var wordEnd = NameWordEnd(text, stop, end);
            var word = text.AsSpan(stop, wordEnd - stop);
            if (word.IsEmpty || !(char.IsUpper(word[0]) || Words.IsParticle(word)) || word.Contains('.'))
                return at;
            if (words > 0 && IsAllInitials(word))
                return capitals > 0 ? stop - 1 : at;
            words++;
            capitals += char.IsUpper(word[0]) ? 1 : 0;
            stop = wordEnd;
            if (stop >= end || text[stop] != ' ' || stop + 1 >= end || !char.IsLetter(text[stop + 1]))
                break;
            if (capitals > 0 && IsInitialsAhead(text, stop + 1, end))
                break;
            stop++;
        }

        return capitals > 0 && (text[stop - 1] != ' ') && !(words == 1 && capitals == 1 && stop - at == 1)
            ? stop
            : at;
    }

    private static bool IsInitialsAhead(string text, int at, int end)
    {
        var stop = NameWordEnd(text, at, end);
        return IsAllInitials(text.AsSpan(at, stop - at).TrimEnd('.'))
            || (stop - at == 2 && text[stop - 1] == '.');
    }

    private static bool IsAllInitials(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 3)
            return false;
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
                return false;
        }

        return true;
    }

    private static bool TryReadInitials(string text, int at, int end, out int stop)
    {
        stop = at;
        var count = 0;
        while (stop < end && char.IsUpper(text[stop]) && count < 5)
        {
            var next = stop + 1;
            if (next < end && char.IsLower(text[next]) && next + 1 < end && text[next + 1] == '.')
                next++;
            if (next < end && text[next] == '.')
                next++;
            else if (next < end && char.IsLetter(text[next]) && !char.IsUpper(text[next]))
                return false;
            count++;
            stop = next;
            var ahead = stop;
            if (ahead < end && text[ahead] is ' ' or '-' or '‐')
                ahead++;
            if (ahead + 1 >= end || !char.IsUpper(text[ahead]) || (text[ahead + 1] != '.' && ahead != stop))
                break;
            stop = ahead;
        }

        return count > 0 && (stop >= end || !char.IsLetterOrDigit(text[stop]));
    }

    private static bool TryReadNatural(string text, int at, int end, out int stop)
    {
        stop = at;
        var words = 0;
        var capitals = 0;
        var next = at;
        while (words < 7)
        {
            var wordEnd = NameWordEnd(text, next, end);
            var word = text.AsSpan(next, wordEnd - next);
            if (word.IsEmpty || !(char.IsUpper(word[0]) || (Words.IsParticle(word) && !IsAnd(word))))
                break;
            words++;
            capitals += char.IsUpper(word[0]) ? 1 : 0;
            stop = wordEnd;
            var isLast = text[stop - 1] == '.' && !IsDotted(text, at, stop);
            if (isLast || stop + 1 >= end || text[stop] is not (' ' or '\u00A0'))
                break;
            next = stop + 1;
        }

        // A final full stop belongs to an initial or "Jr.", else it ends the part.
        if (stop > at && text[stop - 1] == '.' && !IsDotted(text, at, stop))
            stop--;
        return capitals > 0
            && words < 7
            && char.IsLetter(text[stop - 1]) | text[stop - 1] == '.'
            && stop - at > 1;
    }

    private static bool IsAnd(ReadOnlySpan<char> word) => word is "y" or "e" or "i" or "und";

    private static bool IsDotted(string text, int at, int stop)
    {
        var start = stop - 1;
        while (start > at && char.IsLetter(text[start - 1]))
            start--;
        var word = text.AsSpan(start, stop - 1 - start);
        return word.Length == 1
            || word is "Jr" or "Sr" or "St"
            || (start > at && text[start - 1] is '.' or '-');
    }

    private static int NameWordEnd(string text, int at, int end)
    {
        while (
            at < end
            && (
                char.IsLetter(text[at])
                || text[at] is '.' or '-' or '’' or '\'' or '‐' or '·'
                || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark
            )
        )
        {
            at++;
            if (text[at - 1] == '.' && at < end && !(char.IsUpper(text[at]) || text[at] == '-'))
                break;
        }

        return at;
    }

    private static int SkipSuffix(string text, int at, int end, List<string> names)
    {
        foreach (var suffix in Suffixes)
        {
            if (!text.AsSpan(at, end - at).StartsWith(suffix, StringComparison.Ordinal))
                continue;
            names[^1] = string.Concat(names[^1], suffix);
            return at + suffix.Length;
        }

        return at;
    }

    private static bool TrySkipOthers(string text, int at, int end, out int after)
    {
        foreach (var others in Others)
        {
            after = at + others.Length;
            if (Words.StartsWith(text, at, end, others))
                return true;
        }

        after = at;
        return false;
    }

    private static bool TrySkipSeparator(
        string text,
        int at,
        int end,
        bool inverted,
        bool hasGiven,
        out int next
    )
    {
        if (TrySkipAnd(text, at, end, out next))
            return true;
        if (at + 1 >= end || text[at] is not (',' or ';'))
            return false;
        next = at + 1;
        while (next < end && text[next] == ' ')
            next++;
        if (TrySkipAnd(text, next - 1, end, out var pastAnd))
        {
            next = pastAnd;
            return true;
        }

        // In natural order a comma goes on with a name only where an "and" comes before anything else does.
        return text[at] == ';'
            || (
                inverted
                    ? TryReadInverted(text, next, end, follows: true, out _)
                        || HasAndAhead(text, next, end, hasGiven)
                    : HasAndAhead(text, next, end, hasGiven)
            );
    }

    // "Jared Diamond, Guns, Germs, and Steel": who has a given name is not followed by bare surnames.
    private static bool HasAndAhead(string text, int at, int end, bool hasGiven)
    {
        for (var names = 0; names < 12; names++)
        {
            if (!TryReadNatural(text, at, end, out var stop) || (hasGiven && !IsTwoWordName(text, at, stop)))
                return false;
            if (TrySkipAnd(text, stop, end, out _))
                return names > 0
                    || IsSurnameList(text, stop, end)
                    || !Words.StartsWith(text, stop, end, " and ")
                    || IsTwoWordName(text, at, stop);
            if (stop + 2 >= end || text[stop] != ',')
                return false;
            at = stop + 2;
            if (TrySkipAnd(text, at - 1, end, out var past))
                return TryReadNatural(text, past, end, out var last)
                    && (!hasGiven || IsTwoWordName(text, past, last));
        }

        return false;
    }

    private static bool IsTwoWordName(string text, int at, int stop) =>
        Words.Count(text.AsSpan(at, stop - at)) >= 2;

    private static bool TrySkipAnd(string text, int at, int end, out int next)
    {
        foreach (var and in Links)
        {
            if (
                !text.AsSpan(at, end - at).StartsWith(and, StringComparison.Ordinal)
                || Words.StartsWith(text, at, end, " et al")
            )
                continue;
            next = at + and.Length;
            return next < end
                && (
                    char.IsUpper(text[next])
                    || Words.IsParticle(
                        text.AsSpan(
                            next,
                            Math.Min(
                                end,
                                text.AsSpan(next, end - next).IndexOf(' ') is var s and > 0 ? next + s : next
                            ) - next
                        )
                    )
                );
        }

        next = at;
        return false;
    }

    private static bool TrySkipRole(string text, int at, int end, out int after)
    {
        foreach (var role in Roles)
        {
            after = at + role.Length;
            if (Words.StartsWith(text, at, end, role))
                return true;
        }

        after = at;
        return false;
    }
}
