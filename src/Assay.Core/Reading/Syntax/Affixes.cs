using System.Runtime.CompilerServices;

namespace Assay.Core.Reading.Syntax;

/// <summary>Hashes of one to five letters at one end of a word; 0 where the word is shorter.</summary>
[InlineArray(Longest)]
internal struct Affixes
{
    /// <summary>Most letters.</summary>
    public const int Longest = 5;

    private uint first;

    /// <summary>Hashes of the first letters of a word, in lower case.</summary>
    public static Affixes First(ReadOnlySpan<char> word)
    {
        var found = default(Affixes);
        var hash = 17u;
        for (var length = 0; length < Math.Min(Longest, word.Length); length++)
            found[length] = hash = Next(hash, word[length]);
        return found;
    }

    /// <summary>Hashes of the last letters of a word, in lower case, last letter first.</summary>
    public static Affixes Last(ReadOnlySpan<char> word)
    {
        var found = default(Affixes);
        var hash = 31u;
        for (var length = 0; length < Math.Min(Longest, word.Length); length++)
            found[length] = hash = Next(hash, word[^(length + 1)]);
        return found;
    }

    private static uint Next(uint hash, char letter) => WordForm.Mix((hash * 65599) + WordForm.Fold(letter));
}
