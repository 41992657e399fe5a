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
        var words = Words(mark.Text);
        if (words.Length == 0)
            return SpeakerKind.Unnamed;
        var last = words[^1];
        if (Quantifiers.Contains(words[0].ToLowerInvariant()) && !words[1..].Any(StartsUpper))
            return SpeakerKind.Several;
        if (words.Length == 1 && Pronouns.Contains(last.ToLowerInvariant()))
            return SpeakerKind.Unnamed;
        if (IsPlural(last) && (char.IsLower(last[0]) || (words.Length == 1 && IsCommonNoun(mark, text))))
            return SpeakerKind.Several;
        return IsNamed(words, mark, text) ? SpeakerKind.Named : SpeakerKind.Unnamed;
    }

    private static string[] Words(string text) =>
        [.. Tokens.Of(text, 0, Math.Min(text.Length, 400)).Select(token => text[token.Start..token.End])];

    private static bool StartsUpper(string word) => char.IsUpper(word[0]);

    private static bool IsPlural(string word) =>
        word.Length > 3
        && word.EndsWith('s')
        && !word.EndsWith("ss", StringComparison.Ordinal)
        && !word.EndsWith("us", StringComparison.Ordinal)
        && !word.EndsWith("is", StringComparison.Ordinal);

    // A capital at the start of a sentence shows nothing; small letters elsewhere in the text do.
    private static bool IsCommonNoun(Mark mark, string text)
    {
        var word = Words(mark.Text)[^1];
        return text.Contains(" " + word.ToLowerInvariant(), StringComparison.Ordinal);
    }

    // Scripts without capitals can't tell names apart, so they get the benefit of the doubt.
    private static bool IsNamed(string[] words, Mark mark, string text)
    {
        if (words.Any(word => char.IsLetter(word[0]) && !char.IsLower(word[0]) && !char.IsUpper(word[0])))
            return true;
        var telling = words.Where(word => !NameWords.IsFunction(word.ToLowerInvariant())).ToArray();
        if (telling.Length == 1 && words.Length == 1)
            return StartsUpper(telling[0]) && !IsCommonNoun(mark, text);
        return telling.Any(StartsUpper);
    }
}
