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
        var head = HeadOf(words);
        if (Quantifiers.Contains(words[0].ToLowerInvariant()) && !words[1..].Any(StartsUpper))
            return SpeakerKind.Several;
        if (words.Length == 1 && Pronouns.Contains(head.ToLowerInvariant()))
            return SpeakerKind.Unnamed;
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
        var parts = speaker.Split(", ", 8);
        var naming = Array.Find(
            parts,
            part => Words(part) is var words && (words.Length == 1 || words[1..].Any(StartsUpper))
        );
        return naming is null || !StartsUpper(naming) ? speaker : naming;
    }

    // "defenders" of "the defenders of the Service".
    private static string HeadOf(string[] words)
    {
        var end = Array.FindIndex(
            words,
            word => word is "of" or "in" or "at" or "from" or "for" or "who" or "which"
        );
        return words[end > 0 ? end - 1 : ^1];
    }

    // At the start of a sentence, and in a title, words have capitals for other reasons.
    private static bool CapitalShowsNothing(string[] words, Mark mark, string text) =>
        words.Length == 1 || !text.AsSpan(0, mark.Passage.Start).Contains('\n');

    private static string[] Words(string text) =>
        [.. Tokens.Of(text, 0, Math.Min(text.Length, 400)).Select(token => text[token.Start..token.End])];

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
        return telling.Any(StartsUpper);
    }
}
