using Assay.Core.Reading.Citations;

namespace Assay.Core.Reading.References;

/// <summary>Cuts the words of an author or editor field into names, each as written.</summary>
internal static class PeopleReader
{
    private static readonly string[] Leads =
    [
        "in: ",
        "in ",
        "dans ",
        "edited by ",
        "ed. by ",
        "ed. ",
        "eds. ",
        "eds.: ",
        "translated by ",
        "trans. by ",
        "trans. ",
        "transl. ",
        "tr. ",
        "directed by ",
        "dir. ",
        "by ",
        "and ",
        "& ",
        "et ",
        "hrsg. von ",
        "hg. v. ",
        "von ",
    ];

    private static readonly string[] Roles =
    [
        "(eds.)",
        "(ed.)",
        "(eds)",
        "(ed)",
        "(éd.)",
        "(éds.)",
        "(dir.)",
        "(dirs.)",
        "(hg.)",
        "(hrsg.)",
        "(trans.)",
        "(editors)",
        "(editor)",
        "(org.)",
        "(orgs.)",
        "(coord.)",
        "(coords.)",
        "[ed.]",
        "[eds.]",
        "eds.",
        "ed.",
        "eds",
        "editors",
        "editor",
        "trans.",
        "translator",
        "translators",
        "director",
        "dir.",
        "hrsg.",
        "hg.",
        "et al.",
        "et al",
        "and others",
        "u.a.",
    ];

    private static readonly string[] Ands = [" and ", " & ", " et ", " und ", " y ", " и ", " e ", " with "];

    /// <summary>The names in <c>text[start..end]</c>, in order.</summary>
    public static List<string> Read(string text, int start, int end)
    {
        Strip(text, ref start, ref end);
        var names = new List<string>();
        if (end <= start)
            return names;
        foreach (var group in Groups(text, start, end))
            ReadGroup(text, group.Start, group.End, names);
        return names;
    }

    private static void Strip(string text, ref int start, ref int end)
    {
        for (var before = -1; before != end - start; )
        {
            before = end - start;
            StripRole(text, start, ref end);
            while (start < end && !char.IsLetter(text[start]))
                start++;
            while (
                end > start
                && (
                    char.IsWhiteSpace(text[end - 1])
                    || text[end - 1] is ',' or ';' or ':' or '(' or '/' or '=' or '"'
                )
            )
                end--;
            StripLead(text, ref start, end);
        }
    }

    private static void StripLead(string text, ref int start, int end)
    {
        foreach (var lead in Leads)
        {
            if (!Words.StartsWith(text, start, end, lead))
                continue;
            start += lead.Length;
            return;
        }
    }

    private static void StripRole(string text, int start, ref int end)
    {
        foreach (var role in Roles)
        {
            var at = end - role.Length;
            if (at < start || !Words.StartsWith(text, at, end, role))
                continue;
            if (at > start && char.IsLetter(role[0]) && char.IsLetterOrDigit(text[at - 1]))
                continue;
            end = at;
            return;
        }
    }

    // Semicolons part names that have commas of their own; else "and" parts them, and commas do later.
    private static List<Span> Groups(string text, int start, int end)
    {
        if (text.AsSpan(start, end - start).Contains(';'))
            return SplitAt(text, start, end, static (words, at, _) => words[at] == ';' ? 1 : 0);
        return SplitAt(text, start, end, AndAt);
    }

    private static int AndAt(string text, int at, int end)
    {
        if (text[at] != ' ')
            return 0;
        foreach (var and in Ands)
        {
            if (
                Words.StartsWith(text, at, end, and)
                && at + and.Length < end
                && char.IsUpper(text[at + and.Length])
                && IsNameAfter(and, text, at)
            )
                return and.Length;
        }

        return 0;
    }

    // "y", "e" and "et" are words of names in lower case only, and behind a whole word.
    private static bool IsNameAfter(string and, string text, int at) =>
        and.Length > 4 || and.Contains('&') || (char.IsLower(text[at + 1]) && text[at - 1] != '.');

    private static List<Span> SplitAt(string text, int start, int end, Func<string, int, int, int> separator)
    {
        var parts = new List<Span>();
        var from = start;
        var at = start + 1;
        while (at < end)
        {
            var length = separator(text, at, end);
            if (length > 0)
            {
                parts.Add(new Span(from, at));
                from = at + length;
                at = from;
            }

            at++;
        }

        parts.Add(new Span(from, end));
        return parts;
    }

    private static void ReadGroup(string text, int start, int end, List<string> names)
    {
        var parts = SplitAt(text, start, end, static (words, at, _) => words[at] == ',' ? 1 : 0);
        var isGlued = false;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = Tidy(text, parts[i]);
            if (part.IsEmpty)
                continue;
            var next = i + 1 < parts.Count ? Tidy(text, parts[i + 1]) : default;
            if (names.Count > 0 && IsSuffix(part.In(text)))
            {
                names[^1] = $"{names[^1]}, {part.In(text)}";
            }
            else if (
                !next.IsEmpty
                && IsSurname(part.In(text))
                && TrySplitGlued(text, next, isGlued, out var glued)
            )
            {
                isGlued = true;
                names.Add($"{part.In(text)}, {text[next.Start..glued]}");
                parts[i + 1] = new Span(glued, next.End);
            }
            else if (!next.IsEmpty && IsInverted(part.In(text), next.In(text), i, parts.Count))
            {
                names.Add($"{part.In(text)}, {next.In(text)}");
                i++;
            }
            else
            {
                names.Add(part.In(text).ToString());
            }
        }
    }

    private static Span Tidy(string text, Span part)
    {
        var (start, end) = (part.Start, part.End);
        while (start < end && !char.IsLetterOrDigit(text[start]))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or ':' or ';'))
            end--;
        if (end - start > 3 && text[end - 1] == '.' && !IsInitialEnd(text, start, end))
            end--;
        StripRole(text, start, ref end);
        while (end > start && text[end - 1] == ' ')
            end--;
        return new Span(start, end);
    }

    private static bool IsInitialEnd(string text, int start, int end)
    {
        var at = end - 1;
        while (at > start && char.IsLetter(text[at - 1]))
            at--;
        var letters = end - 1 - at;
        return letters is 1 or 0
            || Words.IsAbbreviation(text.AsSpan(at, letters))
            || (letters <= 3 && IsCapitals(text.AsSpan(at, letters)));
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
                return false;
        }

        return word.Length > 0;
    }

    private static bool IsSuffix(ReadOnlySpan<char> part) =>
        part
            is "Jr."
                or "Jr"
                or "Sr."
                or "Sr"
                or "II"
                or "III"
                or "IV"
                or "Esq."
                or "MD"
                or "M.D."
                or "PhD"
                or "Ph.D.";

    // "Schumann, CM. Barnes, C. Lord": initials that are followed by the next surname; one initial only once two were.
    private static bool TrySplitGlued(string text, Span next, bool isGlued, out int end)
    {
        end = next.Start;
        while (end < next.End && text[end] != ' ')
            end++;
        return end < next.End
            && text[end - 1] == '.'
            && AreInitials(text.AsSpan(next.Start, end - next.Start))
            && (isGlued || (end - next.Start is 3 or 4 && text[next.Start + 1] != '.'))
            && IsSurname(text.AsSpan(end + 1, next.End - end - 1));
    }

    private static bool IsInverted(ReadOnlySpan<char> surname, ReadOnlySpan<char> given, int index, int count)
    {
        if (AreInitials(given))
            return !HasInitials(surname);
        if (
            HasInitials(surname)
            || !char.IsUpper(given[0])
            || Words.Count(given) > 4
            || Words.Count(surname) > 3
        )
            return false;
        // "Feng, Spence" at the head of a longer list are two surnames; "Adams, Nicholson B." is one name.
        if (index > 0)
            return HasInitials(given) && IsSurname(surname) && !EndsInSurname(given);
        return IsSurname(surname) && (count == 2 || Words.Count(given) > 1 || count > 2);
    }

    private static bool EndsInSurname(ReadOnlySpan<char> given)
    {
        var last = given[(given.LastIndexOf(' ') + 1)..];
        return !AreInitials(last);
    }

    private static bool IsSurname(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty || HasInitials(words))
            return false;
        var capitals = 0;
        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            if (word.IsEmpty)
                continue;
            if (char.IsUpper(word[0]))
                capitals++;
            else if (
                !Words.IsParticle(word)
                && char.IsLetter(word[0])
                && word[0] is not ('d' or 'l' or '\'' or '’')
            )
                return false;
        }

        return capitals is 1 or 2;
    }

    private static bool HasInitials(ReadOnlySpan<char> words)
    {
        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            if (word.Length > 0 && (AreInitials(word) && (word.Length < 4 || word.Contains('.'))))
                return true;
        }

        return false;
    }

    // "J.", "J.-P.", "JA", "J. A.", "Yu."
    private static bool AreInitials(ReadOnlySpan<char> words)
    {
        var letters = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            if (char.IsUpper(c))
                letters++;
            else if (
                char.IsLetter(c)
                && !(i > 0 && char.IsUpper(words[i - 1]) && i + 1 < words.Length && words[i + 1] == '.')
            )
                return false;
            else if (!char.IsLetter(c) && c is not ('.' or ' ' or '-' or '‐' or '‑' or '–'))
                return false;
        }

        return letters is > 0 and <= 4 && (words.Length <= 3 || words.ContainsAny('.', ' ', '-'));
    }

    private readonly record struct Span(int Start, int End)
    {
        public bool IsEmpty => End <= Start;

        public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);
    }
}
