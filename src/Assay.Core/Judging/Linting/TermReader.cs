using System.Collections.Immutable;
using Assay.Core.Reading.Hedging;
using Assay.Core.Reading.Wording;

namespace Assay.Core.Judging.Linting;

/// <summary>Finds the likelihood words of a sentence or cell, each with the number that stands beside it.</summary>
internal static class TermReader
{
    private const int LongestLink = 6;
    private const int LongestQuestion = 10;
    private static readonly PhraseIndex<LikelihoodTerm> Index = new(
        TermTable.All.Select(term => new PhraseRow<LikelihoodTerm>(term.Words, term))
    );
    private static readonly LikelihoodTerm Compared = new("more likely than not", TermKind.Foreign, []);
    private static readonly LikelihoodTerm NotGraded = new("not likely", TermKind.Foreign, []);
    private static readonly LikelihoodTerm Chosen = new("the most likely", TermKind.None, []);
    private static readonly WordSet Quantities = new WordSet(
        "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety "
            + "hundred hundreds thousand thousands dozens half"
    );
    private static readonly WordSet Wondering = new WordSet("how what why");
    private static readonly WordSet Askers = new WordSet("who what which how why where when");
    private static readonly WordSet Denials = new WordSet("not hardly scarcely never");
    private static readonly WordSet DeniedDegrees = new WordSet(
        "very so particularly especially too all that highly at"
    );
    private static readonly WordSet Links = new WordSet(
        "with at a an about roughly around some approximately estimated probability chance i.e of between over under "
            + "above below less more than"
    );

    /// <summary>The words in order, none overlapping.</summary>
    public static ImmutableArray<TermMatch> Read(
        ReportText text,
        Stretch stretch,
        ImmutableArray<ChanceNumber> numbers
    )
    {
        var found = ImmutableArray.CreateBuilder<TermMatch>();
        var chances = numbers.Where(number => number.SaysChance).ToList();
        for (var at = stretch.First; at < stretch.End; )
        {
            if (chances.Find(number => number.First <= at && at < number.End) is { } chance)
            {
                at = chance.End;
                continue;
            }

            var match = text.IsOwn(at) ? At(text.Words, at, stretch) : null;
            // "Odds are 3 to 1": the words belong to the number.
            if (match?.Kind == TermKind.Foreign && chances.Exists(number => StartsWithin(number, match)))
                match = null;
            if (match is not null && match.Kind != TermKind.None)
                found.Add(match with { Number = Beside(text.Words, match, Free(numbers, found)) });
            at = Math.Max(at + 1, match?.End ?? 0);
        }

        return found.ToImmutable();
    }

    // "Likely 95 % (likely)": a number is said once, by the first word that it stands beside.
    private static ImmutableArray<ChanceNumber> Free(
        ImmutableArray<ChanceNumber> numbers,
        ImmutableArray<TermMatch>.Builder found
    ) => found is [.., { Number: { } taken }] ? numbers.Remove(taken) : numbers;

    private static TermMatch? At(WordText words, int at, Stretch stretch)
    {
        if (Denied(words, at, stretch.End) is { } denied)
            return denied;
        var comparative = ComparativeHedge.Read(words, at, stretch.End);
        if (comparative.IsFound)
            return words.Is(comparative.End - 1, "than")
                ? new TermMatch(
                    at,
                    comparative.End,
                    new LikelihoodTerm("more likely than", TermKind.None, [])
                )
                : new TermMatch(at, comparative.End, Compared);
        return Longest(words, at, stretch);
    }

    private static TermMatch? Longest(WordText words, int at, Stretch stretch)
    {
        TermMatch? best = null;
        foreach (var match in Index.At(words, at, stretch.End))
            if (match.End > (best?.End ?? at) && Counts(words, match, stretch))
                best = new TermMatch(at, match.End, match.Meaning);
        return best is null || !IsSuperlative(words, best) ? best : best with { Term = Chosen };
    }

    // "Not likely", "not at all very likely": no table grades by denial. "Probably not" is a row of its own.
    private static TermMatch? Denied(WordText words, int at, int end)
    {
        if (!words.IsAny(at, Denials))
            return null;
        var next = at + 1;
        while (next < end && next - at < 4 && words.IsAny(next, DeniedDegrees))
            next++;
        return Index.Longest(words, next, end) is { Meaning.Kind: TermKind.Graded } match
            ? new TermMatch(at, match.End, NotGraded)
            : null;
    }

    private static bool Counts(WordText words, PhraseMatch<LikelihoodTerm> match, Stretch stretch) =>
        match.Meaning.Kind switch
        {
            TermKind.Modal => ReportModal.IsEstimate(words, match.First, match.End, stretch.First)
                && !IsAsked(words, match.First, stretch.First),
            TermKind.Vague => !stretch.IsLabel
                && !IsAlone(match, stretch)
                && !IsAbility(words, match)
                && !IsQuantity(words, match)
                && !IsAsked(words, match.First, stretch.First),
            TermKind.Foreign => !IsAlone(match, stretch),
            _ => true,
        };

    // A cell that holds nothing else lists the word and claims nothing with it.
    private static bool IsAlone(PhraseMatch<LikelihoodTerm> match, Stretch stretch) =>
        match.First == stretch.First && match.End == stretch.End;

    // "Perhaps four hundred men" says about how many.
    private static bool IsQuantity(WordText words, PhraseMatch<LikelihoodTerm> match) =>
        words.IsNumber(match.End) || words.IsAny(match.End, Quantities);

    // "Whether the wells were perhaps poisoned" asks, and so do "who might deceive whom" and "how it might be done".
    private static bool IsAsked(WordText words, int at, int first)
    {
        if (at == first + 1 && words.IsAny(first, Askers))
            return true;
        for (var before = at - 1; before >= Math.Max(first, at - LongestQuestion); before--)
            if (words.Is(before, "whether") || at - before <= 3 && words.IsAny(before, Wondering))
                return true;
            else if (!words.IsWord(before))
                return false;
        return false;
    }

    // "It is possible to travel" says what can be done, not what is so.
    private static bool IsAbility(WordText words, PhraseMatch<LikelihoodTerm> match) =>
        match.Meaning.Words.EndsWith("possible", StringComparison.Ordinal) && words.Is(match.End, "to");

    // "The most likely explanation" picks one of several and does not say how likely it is.
    private static bool IsSuperlative(WordText words, TermMatch match) =>
        words.Is(match.First, "most")
        && (words.IsAny(match.First - 1, WordSets.Determiners) || words.IsPossessive(match.First - 1));

    // "Likely (70 %)", "likely, with a probability of 70 %", "70 % (likely)".
    private static ChanceNumber? Beside(WordText words, TermMatch match, ImmutableArray<ChanceNumber> numbers)
    {
        foreach (var number in numbers)
        {
            // "Almost no chance (below 1 %)": the number begins with the word's own noun.
            if (StartsWithin(number, match))
                return number;
            if (
                number.First >= match.End
                && number.First - match.End <= LongestLink
                && IsLinked(words, match.End, number.First)
            )
                return IsShare(words, number) ? null : number;
            if (
                number.End <= match.First
                && match.First - number.End is 1 or 0
                && IsOpening(words, match.First - 1, number)
            )
                return number;
        }

        return null;
    }

    private static bool StartsWithin(ChanceNumber number, TermMatch match) =>
        number.First > match.First && number.First < match.End;

    private static bool IsLinked(WordText words, int from, int to)
    {
        var marks = 0;
        for (var at = from; at < to; at++)
        {
            if (words.IsWord(at) && !words.IsAny(at, Links))
                return false;
            marks += words.IsWord(at) ? 0 : 1;
        }

        // "Likely 70 % of them": without any mark or word between, a percentage belongs to what follows.
        return to == from || marks <= 3;
    }

    private static bool IsOpening(WordText words, int before, ChanceNumber number) =>
        words.IsMark(before, '(')
        || words.IsMark(before, '[')
        || words.IsMark(before, ',') && number.SaysChance;

    private static bool IsShare(WordText words, ChanceNumber number) =>
        !number.SaysChance
        && (
            words.Is(number.End, "of")
            || words.IsWord(number.End)
                && words[number.End].Kind == TokenKind.Word
                && words.Word(number.End).Length > 3
                && !words.Is(number.End, "range")
        );
}
