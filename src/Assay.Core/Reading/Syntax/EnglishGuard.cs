using Assay.Core.Documents;
using Assay.Core.Reading.Cards;

namespace Assay.Core.Reading.Syntax;

/// <summary>Keeps the models of English from sentences in other languages, on which they would guess.</summary>
/// <remarks>
/// A sentence is foreign when more than half of its letters are in another script, or when its small words are another
/// language's. A short one, or one that nothing tells, is taken for English.
/// </remarks>
internal static class EnglishGuard
{
    private const int Reach = 600;

    /// <summary>Whether a sentence may be read as English.</summary>
    public static bool Admits(string text, Passage sentence)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sample = text.AsSpan(sentence.Start, Math.Min(Reach, sentence.Length));
        if (IsAscii(sample))
            return !IsOther(sample);
        int latin = 0,
            letters = 0;
        foreach (var letter in sample)
        {
            if (!char.IsLetter(letter))
                continue;
            letters++;
            if (letter < '\u0250' || letter is >= '\u1E00' and < '\u1F00')
                latin++;
        }

        return latin * 2 >= letters && !IsOther(sample);
    }

    private static bool IsAscii(ReadOnlySpan<char> sample) =>
        !sample.ContainsAnyExceptInRange('\0', '\u007F');

    private static bool IsOther(ReadOnlySpan<char> sample) =>
        LanguageReader.Read(sample.ToString()) is { } language
        && !string.Equals(language, "en", StringComparison.Ordinal);
}
