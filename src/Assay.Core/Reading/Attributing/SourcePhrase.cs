using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Attributing;

/// <summary>Finds the noun phrase that names a source, to the left or right of a cue.</summary>
/// <remarks>
/// Without a parse, a noun phrase is what stands between the cue and the nearest clause border. Token ranges are first
/// inclusive, end exclusive; an empty range means that none was found.
/// </remarks>
internal static class SourcePhrase
{
    private const int Longest = 16;
    private static readonly WordSet Skipped = new WordSet(
        "has have had also further additionally reportedly since then now repeatedly publicly later once always still openly flatly already himself herself "
            + "themselves itself recently often long first even is are was were been being increasingly just again never both do does did"
    );
    private static readonly WordSet Leads = new WordSet(
        "but and yet so however still meanwhile today now then even although though while because if as when or indeed thus only that"
    );
    private static readonly WordSet Borders = new WordSet(
        "that which who whom but because while when although though if as whether where so than unless since until"
    );
    private static readonly WordSet After = new WordSet(
        "who which that but because while when although though if as and or in on at after before during yesterday today is are was were "
            + "has have had said says adding to for since told would will about"
    );
    private static readonly WordSet Asides = new WordSet(
        "however too meanwhile moreover therefore then though instead"
    );
    private static readonly WordSet Mute = new WordSet(
        "this that these those which what whoever whatever all evidence fact facts logic history experience timing pattern silence signs sense"
    );
    private static readonly WordSet Contracted = new WordSet(
        "it's that's there's he's she's what's who's here's"
    );
    private static readonly WordSet Irregular = new WordSet(
        "sat met came went took made gave saw read got left stood heard held ran told spoke began sent brought kept lost won fell"
    );
    private static readonly WordSet Linking = new WordSet("for on and");
    private static readonly WordSet Personal = new WordSet("he she it they we i you");
    private static readonly WordSet Times = new WordSet(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
            + "october november december week month year night morning evening last the a an that this"
    );

    /// <summary>The phrase that ends right before <paramref name="cue"/>.</summary>
    public static (int First, int End) Before(WordText words, int cue, int limit)
    {
        var end = cue;
        while (end > limit && IsSkipped(words, end - 1))
            end--;
        end = BeforeAside(words, end, limit);
        if (words.Is(end - 1, "who") && end - 1 > limit)
            end = words.IsMark(end - 2, ',') ? end - 2 : end - 1;
        var first = words.IsMark(end - 1, ',') ? BeforeApposition(words, end - 1, limit) : end;
        if (first < 0)
            return (cue, cue);
        first = Back(words, first, limit);
        return TrimLead(words, first, end);
    }

    /// <summary>Whether a phrase names nobody who could say anything: "all of this", "the evidence".</summary>
    public static bool IsMute(WordText words, (int First, int End) source)
    {
        var first = source.First;
        while (
            first < source.End - 1 && words.IsAny(first, WordSets.Determiners) && !words.IsAny(first, Mute)
        )
            first++;
        return first < source.End && words.IsAny(first, Mute);
    }

    // "The inquiry, by contrast, noted": what stands between the commas belongs to the verb.
    private static int BeforeAside(WordText words, int end, int limit)
    {
        if (
            end - 1 <= limit
            || !words.IsMark(end - 1, ',')
            || BeforeApposition(words, end - 1, limit) is not (>= 0 and var comma)
        )
            return end;
        return words.IsAny(comma + 1, WordSets.Prepositions) || words.IsAny(comma + 1, Asides) ? comma : end;
    }

    /// <summary>The phrase that begins at <paramref name="at"/>.</summary>
    public static (int First, int End) From(WordText words, int at, int limit)
    {
        var end = at;
        while (
            end < limit && end - at < Longest && words.IsWord(end) && !(end > at && words.IsAny(end, After))
        )
            end++;
        // "The Wall Street Journal, in a report" ends at the comma; "J. Smith" goes on after its point.
        while (
            end + 1 < limit && words.IsMark(end, '.') && IsInitial(words, end - 1) && words.IsCapital(end + 1)
        )
            end = From(words, end + 1, limit).End;
        while (
            end > at
            && (words.IsAny(end - 1, WordSets.Prepositions) || words.IsAny(end - 1, WordSets.Determiners))
        )
            end--;
        return (at, end);
    }

    // "The Centre for Public Opinion" goes on where the words on both sides are capitalised.
    private static bool EndsPhrase(WordText words, int at) =>
        words.IsAny(at, After)
        && !(words.IsAny(at, Linking) && words.IsCapital(at - 1) && words.IsCapital(at + 1));

    private static bool IsSkipped(WordText words, int at) =>
        words.IsAny(at, Skipped)
        || words.Word(at) is { Length: > 4 } word && word.EndsWith("ly") && !words.IsCapital(at);

    // "Ivan Petrov, a former officer, said": from the closing comma back to the opening one.
    private static int BeforeApposition(WordText words, int comma, int limit)
    {
        for (var at = comma - 1; at > limit && comma - at < Longest; at--)
            if (words.IsMark(at, ','))
                return at;
        return -1;
    }

    private static int Back(WordText words, int from, int limit)
    {
        var first = from;
        while (
            first > limit
            && from - first < Longest
            && IsPart(words, first - 1)
            && !words.IsAny(first - 1, Borders)
        )
            first--;
        return first;
    }

    private static bool IsPart(WordText words, int at) =>
        words.IsWord(at)
        || words.IsMark(at, '.') && IsInitial(words, at - 1)
        || words.IsMark(at, '&')
        || words.IsMark(at, '-');

    private static bool IsInitial(WordText words, int at) =>
        words.IsCapital(at) && words[at].End - words[at].Start <= 4;

    private static (int First, int End) TrimLead(WordText words, int first, int end)
    {
        // "A group he claims": a pronoun right before the cue is the whole source.
        if (end - first > 1 && words.IsAny(end - 1, Personal))
            return (end - 1, end);
        end = words.IsMark(end - 1, ',') ? end - 1 : end;
        first = AfterOtherClause(words, first, end);
        while (first < end && words.IsAny(first, Leads))
            first++;
        if (first < end && words.IsAny(first, WordSets.Prepositions))
            first = AfterTime(words, first, end);
        end = SubjectEnd(words, first, end);
        return first < end && !HoldsVerb(words, first, end) && CanSpeak(words, first, end)
            ? (first, end)
            : (end, end);
    }

    // "The court sat for four weeks and concluded": the source ends where the first verb begins.
    private static int SubjectEnd(WordText words, int first, int end)
    {
        if (end - first < 2 || !words.Is(end - 1, "and"))
            return end;
        var at = first + 1;
        while (at < end - 1 && !IsPast(words, at))
            at++;
        return at < end - 1 ? at : first;
    }

    private static bool IsPast(WordText words, int at) =>
        !words.IsCapital(at)
        && (
            words.Word(at) is { Length: > 3 } word && word.EndsWith("ed")
            || words.IsAny(at, Irregular)
            || words.IsAny(at, WordSets.Auxiliaries)
        );

    // "All of this suggests", "no rebel ever claimed": nobody speaks.
    private static bool CanSpeak(WordText words, int first, int end)
    {
        if (
            words.Is(first, "no")
            || words.Is(first, "nobody")
            || words.Is(first, "none")
            || words.Is(first, "nothing")
        )
            return false;
        return !words.IsAny(end - 1, Mute) && !words.IsAny(first, Contracted);
    }

    // "All of them are proud of those": more than a noun phrase, so no source.
    private static bool HoldsVerb(WordText words, int first, int end)
    {
        for (var at = first + 1; at < end && !words.IsMark(at, ','); at++)
            if (
                words.IsAny(at, WordSets.Auxiliaries) && !words.IsCapital(at)
                || words.IsAny(at, WordSets.NegatedAuxiliaries)
            )
                return true;
        return false;
    }

    // "The talks ended in May and the minister said": what stands before "and" is a clause of its own.
    private static int AfterOtherClause(WordText words, int first, int end)
    {
        var isClause = false;
        for (var at = first; at < end; at++)
        {
            if (isClause && words.Is(at, "and"))
                return at + 1;
            isClause |=
                words.IsNumber(at)
                || words.IsAny(at, WordSets.Auxiliaries)
                || words.Word(at).EndsWith("ed") && !words.IsCapital(at) && at > first + 1;
        }

        return first;
    }

    // "On Monday the minister": a leading phrase of time is no part of the source.
    private static int AfterTime(WordText words, int first, int end)
    {
        var at = first + 1;
        while (at < end && (words.IsNumber(at) || words.IsAny(at, Times)))
            at++;
        if (at == first + 1)
            return first;
        return words.IsAny(at - 1, WordSets.Determiners) ? at - 1 : at;
    }
}
