namespace Assay.Core.Reading.Citations;

/// <summary>Words before a citation that are no part of the work: <c>see</c>, <c>cf.</c>, <c>quoted in</c>, a note number.</summary>
internal static class Signals
{
    private static readonly string[] Phrases =
    [
        "see also, ",
        "see, for example, ",
        "see, e.g., ",
        "see for example ",
        "see also ",
        "see e.g. ",
        "see ",
        "cf. ",
        "compare ",
        "e.g., ",
        "e.g. ",
        "for example, ",
        "i.a. ",
        "inter alia, ",
        "quoted in ",
        "cited in ",
        "quoted by ",
        "cited by ",
        "as quoted in ",
        "as cited in ",
        "as reported by ",
        "reported in ",
        "reported by ",
        "according to ",
        "from ",
        "source: ",
        "sources: ",
        "also ",
        "and ",
        "but see ",
        "contra ",
        "following ",
        "adapted from ",
        "vgl. ",
        "siehe ",
        "voir ",
        "см. ",
        "both in ",
        "originally ",
        "per ",
        "via ",
        "in ",
    ];

    private static readonly string[] BackWords =
    [
        "ibid",
        "ibidem",
        "id.",
        "idem",
        "op. cit",
        "op cit",
        "loc. cit",
        "loc cit",
        "the same",
        "same source",
        "same author",
        "same place",
        "ebd.",
        "ebenda",
        "a. a. o.",
        "там же",
    ];

    /// <summary>Skips every signal at the start; gives where the work begins.</summary>
    public static int Skip(string text, int at, int end)
    {
        while (true)
        {
            while (
                at < end
                && (
                    char.IsWhiteSpace(text[at])
                    || text[at] is '*' or '_' or '•' or '–' && at + 1 < end && text[at + 1] == ' '
                )
            )
                at++;
            var past = SkipPhrase(text, at, end);
            if (past == at)
                return at;
            at = past;
        }
    }

    /// <summary>Whether a back reference such as <c>ibid.</c> stands here.</summary>
    public static bool TryReadBack(string text, int at, int end, out int after)
    {
        foreach (var word in BackWords)
        {
            after = at + word.Length;
            if (!Words.StartsWith(text, at, end, word) || (after < end && char.IsLetterOrDigit(text[after])))
                continue;
            if (
                word.StartsWith("the", StringComparison.Ordinal)
                && after < end
                && text[after] is not (',' or ';' or '.')
            )
                continue;
            if (after < end && text[after] == '.')
                after++;
            return true;
        }

        after = at;
        return false;
    }

    /// <summary>Whether a dash stands here for the author of the work before.</summary>
    public static bool TryReadDash(string text, int at, int end, out int after)
    {
        after = at;
        while (after < end && text[after] is '—' or '―' or '_' or '-' or '–')
            after++;
        var dashes = after - at;
        return after < end
            && text[after] is '.' or ',' or ' '
            && (dashes >= 3 || (dashes == 1 && text[at] == '―'));
    }

    private static int SkipPhrase(string text, int at, int end)
    {
        foreach (var phrase in Phrases)
        {
            if (Words.StartsWith(text, at, end, phrase) && IsSignalCase(text, at, phrase))
                return at + phrase.Length;
        }

        return at;
    }

    // "In Search of Lost Time" and "From Russia with Love" are titles: short words count as signals in lower case only.
    private static bool IsSignalCase(string text, int at, string phrase) =>
        char.IsLower(text[at])
        || phrase
            is "see "
                or "see also "
                or "cf. "
                or "quoted in "
                or "cited in "
                or "source: "
                or "sources: ";
}
