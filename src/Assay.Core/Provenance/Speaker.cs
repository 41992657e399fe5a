using Assay.Core.Documents;

namespace Assay.Core.Provenance;

/// <summary>Whether the words for a speaker name somebody, speak of several, or do neither.</summary>
internal static class Speaker
{
    private static readonly HashSet<string> Quantifiers = new(StringComparer.Ordinal)
    {
        "all",
        "both",
        "few",
        "many",
        "most",
        "numerous",
        "others",
        "several",
        "some",
        "various",
    };

    /// <summary>Words by which a share or a number of people is counted, which name none of them.</summary>
    private static readonly HashSet<string> Counting = new(StringComparer.Ordinal)
    {
        "percent",
        "per",
        "cent",
        "pc",
        "majority",
        "minority",
        "third",
        "quarter",
        "half",
        "hundreds",
        "thousands",
        "dozens",
        "scores",
    };

    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal)
    {
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "dozen",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
    };

    /// <summary>Nouns for people by what they do: several of them, wherever the plural stands.</summary>
    private static readonly HashSet<string> People = new(StringComparer.Ordinal)
    {
        "academics",
        "activists",
        "advisers",
        "analysts",
        "authorities",
        "aides",
        "authors",
        "commentators",
        "conservatives",
        "correspondents",
        "critics",
        "defenders",
        "diplomats",
        "economists",
        "editors",
        "engineers",
        "examiners",
        "experts",
        "historians",
        "insiders",
        "investigators",
        "journalists",
        "lawyers",
        "lawmakers",
        "liberals",
        "ministers",
        "newspapers",
        "observers",
        "officers",
        "officials",
        "opponents",
        "people",
        "politicians",
        "prosecutors",
        "reporters",
        "reports",
        "republicans",
        "democrats",
        "researchers",
        "residents",
        "scholars",
        "scientists",
        "sceptics",
        "skeptics",
        "senators",
        "soldiers",
        "sources",
        "specialists",
        "spokesmen",
        "students",
        "supporters",
        "witnesses",
        "writers",
    };

    private static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal)
    {
        "anyone",
        "everyone",
        "he",
        "her",
        "him",
        "i",
        "it",
        "nobody",
        "one",
        "she",
        "someone",
        "that",
        "they",
        "this",
        "those",
        "us",
        "we",
        "which",
        "who",
        "you",
    };

    public static SpeakerKind KindOf(Mark mark, string text)
    {
        var words = Words(NameIn(mark.Text));
        if (words.Length == 0)
            return SpeakerKind.Unnamed;
        var first = words[0].ToLowerInvariant();
        if (
            first is "no" or "none"
            || Pronouns.Contains(first)
            || Pronouns.Contains(words[^1].ToLowerInvariant())
        )
            return SpeakerKind.Unnamed;
        var head = HeadOf(words);
        if (Quantifiers.Contains(first) || IsCount(words) || People.Contains(head.ToLowerInvariant()))
            return SpeakerKind.Several;
        if (
            IsPlural(head)
            && (char.IsLower(head[0]) || (CapitalShowsNothing(words, mark, text) && IsCommon(head, text)))
        )
            return SpeakerKind.Several;
        return IsNamed(words, text) ? SpeakerKind.Named : SpeakerKind.Unnamed;
    }

    /// <summary>The part of a speaker's words that names: "A. Meyer" of "A. Meyer, the officer in charge".</summary>
    public static string NameIn(string speaker)
    {
        var owner = OwnerOf(speaker);
        if (owner is not null)
            return owner;
        var parts = speaker.Split(", ", 8);
        var naming = Array.Find(
            parts,
            part => Words(part) is var words && (words.Length == 1 || words.Skip(1).Any(StartsUpper))
        );
        return naming is null || !StartsUpper(naming) ? speaker : naming;
    }

    /// <summary>The noun that a phrase for several speakers turns on, in small letters: "analysts" of "some Russian analysts".</summary>
    public static string HeadOf(Mark mark) =>
        Words(mark.Text) is { Length: > 0 } words ? HeadOf(words).ToLowerInvariant() : "";

    // "Rickover's book", "Meyer’s own memoirs": the word of whoever wrote it.
    private static string? OwnerOf(string speaker)
    {
        var at = speaker.IndexOfAny(['\'', '\u2019']);
        if (at <= 0 || at + 3 > speaker.Length || speaker[at + 1] != 's' || speaker[at + 2] != ' ')
            return null;
        var owned = Words(speaker[(at + 3)..]);
        return
            owned.Length is > 0 and <= 3
            && NameWords.IsWriting(owned[^1])
            && !owned.Any(StartsUpper)
            && StartsUpper(speaker)
            && !NameWords.IsFunction(Words(speaker[..at])[0].ToLowerInvariant())
            ? speaker[..at]
            : null;
    }

    // "defenders" of "the defenders of the Service".
    private static string HeadOf(string[] words) => words[HeadAt(words)];

    private static int HeadAt(string[] words)
    {
        var end = Array.FindIndex(
            words,
            word =>
                word
                    is "of"
                        or "in"
                        or "at"
                        or "from"
                        or "for"
                        or "who"
                        or "which"
                        or "under"
                        or "with"
                        or "on"
                        or "to"
        );
        return end > 0 ? end - 1 : words.Length - 1;
    }

    // "Fifty-one percent", "70 percent of Americans", "two officials", "the majority of".
    private static bool IsCount(string[] words) =>
        char.IsAsciiDigit(words[0][0])
        || Array.Exists(words, word => Counting.Contains(word.ToLowerInvariant()))
        || Numbers.Contains(words[0].Split('-')[0].ToLowerInvariant());

    // At the start of a sentence, and in a title, words have capitals for other reasons.
    private static bool CapitalShowsNothing(string[] words, Mark mark, string text) =>
        words.Length == 1 || !text.AsSpan(0, mark.Passage.Start).Contains('\n');

    private static string[] Words(string text) => [.. NameTokens.In(text, 400)];

    private static bool StartsUpper(string word) => word.Length > 0 && char.IsUpper(word[0]);

    private static bool IsPlural(string word) =>
        word.Length > 3
        && word.EndsWith('s')
        && !word.EndsWith("ss", StringComparison.Ordinal)
        && !word.EndsWith("us", StringComparison.Ordinal)
        && !word.EndsWith("is", StringComparison.Ordinal);

    // Small letters elsewhere in the text show a common noun.
    private static bool IsCommon(string word, string text) =>
        text.Contains(" " + word.ToLowerInvariant(), StringComparison.Ordinal);

    // Scripts without capitals can't tell names apart, so they get the benefit of the doubt.
    private static bool IsNamed(string[] words, string text)
    {
        if (words.Any(word => char.IsLetter(word[0]) && !char.IsLower(word[0]) && !char.IsUpper(word[0])))
            return true;
        var telling = words.Where(word => !NameWords.IsFunction(word.ToLowerInvariant())).ToArray();
        if (telling.Length == 1 && words.Length == 1)
            return StartsUpper(telling[0]) && !IsCommon(telling[0], text);
        // "The Spanish inquiry", "a naval court under Captain Meyer": a common noun whose capitals tell where or under whom.
        var head = HeadAt(words);
        return StartsUpper(words[head])
            ? words.Length > 1 || !IsCommon(words[head], text)
            : words[..head]
                .Any(word =>
                    StartsUpper(word)
                    && !NameWords.IsFunction(word.ToLowerInvariant())
                    && !IsOfPlace(word)
                    && !IsCommon(word, text)
                );
    }

    // "Spanish", "American", "Japanese": where somebody is from.
    private static bool IsOfPlace(string word) =>
        word.EndsWith("ian", StringComparison.Ordinal)
        || word.EndsWith("ish", StringComparison.Ordinal)
        || word.EndsWith("ese", StringComparison.Ordinal)
        || word.EndsWith("ican", StringComparison.Ordinal)
        || word.EndsWith("ern", StringComparison.Ordinal)
        || word
            is "German"
                or "French"
                or "Dutch"
                or "Greek"
                or "Soviet"
                or "Iraqi"
                or "Israeli"
                or "Czech"
                or "Swiss"
                or "European"
                or "Allied"
                or "U"
                or "U.S"
                or "US"
                or "UK";
}
