using Assay.Core.Reading.Sentences;

namespace Assay.Core.Reading.Tokens;

/// <summary>Tells whether a full stop belongs to the word before it.</summary>
internal static class Stops
{
    /// <summary>Whether it does where the sentence goes on with <paramref name="next"/>.</summary>
    public static bool IsKept(ReadOnlySpan<char> word, char next)
    {
        if (word.Length == 1 && char.IsLetter(word[0]))
            return true;
        if (Is(word, Abbreviations.Leading) || Is(word, Abbreviations.Either))
            return true;
        return word.Length <= 6
            && char.IsLetter(word[0])
            && (char.IsLower(next) || char.IsAsciiDigit(next) || next == ',');
    }

    /// <summary>Whether it does at the end of a sentence, where it does both services.</summary>
    public static bool IsKeptAtEnd(ReadOnlySpan<char> word) =>
        word.Equals("etc", StringComparison.OrdinalIgnoreCase)
        || word
            is "Inc"
                or "Corp"
                or "Co"
                or "Ltd"
                or "Jr"
                or "Sr"
                or "Dr"
                or "St"
                or "al"
                or "Bros"
                or "Mr"
                or "Mrs"
                or "Ms";

    private static bool Is(ReadOnlySpan<char> word, HashSet<string> words) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
