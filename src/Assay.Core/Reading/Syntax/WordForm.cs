namespace Assay.Core.Reading.Syntax;

/// <summary>Hashes of a word, its beginnings and ends, and its shape: all that the models see of its letters.</summary>
/// <remarks>Digits count as 0. Only the first and last five letters are looked at one by one, so a long word costs its length once.</remarks>
internal readonly struct WordForm
{
    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    private WordForm(uint exact, uint lower, Affixes prefixes, Affixes suffixes, uint shape)
    {
        Exact = exact;
        Lower = lower;
        Prefixes = prefixes;
        Suffixes = suffixes;
        Shape = shape;
    }

    /// <summary>Hash of the word as it stands.</summary>
    public uint Exact { get; }

    /// <summary>Hash of the word in lower case.</summary>
    public uint Lower { get; }

    /// <summary>Hashes of the first one to five letters, in lower case.</summary>
    public Affixes Prefixes { get; }

    /// <summary>Hashes of the last one to five letters, in lower case, last letter first.</summary>
    public Affixes Suffixes { get; }

    /// <summary>Capitals, small letters, digits and marks, in order, runs drawn together, and the length up to three.</summary>
    public uint Shape { get; }

    /// <summary>The hashes of a word.</summary>
    public static WordForm Of(ReadOnlySpan<char> word)
    {
        uint exact = Seed,
            lower = Seed,
            shape = 1,
            last = 0;
        foreach (var letter in word)
        {
            var folded = Fold(letter);
            exact = (exact ^ (char.IsAsciiDigit(letter) ? '0' : letter)) * Prime;
            lower = (lower ^ folded) * Prime;
            var kind = Kind(letter);
            if (kind != last && shape < 1 << 20)
                shape = (shape << 2) | (last = kind);
        }

        shape |= (uint)Math.Min(word.Length, 3) << 24;
        return new WordForm(Mix(exact), Mix(lower), Affixes.First(word), Affixes.Last(word), shape);
    }

    /// <summary>A letter as the models see it: lower case, digits as 0, plain apostrophes.</summary>
    public static char Fold(char letter)
    {
        if (letter < 128)
            return char.IsAsciiDigit(letter) ? '0'
                : char.IsAsciiLetterUpper(letter) ? (char)(letter | 32)
                : letter;
        return letter is '\u2019' or '\u2018' ? '\'' : char.ToLowerInvariant(letter);
    }

    /// <summary>Spreads the bits of a hash.</summary>
    public static uint Mix(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        return hash ^ (hash >> 13);
    }

    private static uint Kind(char letter)
    {
        if (char.IsUpper(letter))
            return 1;
        if (char.IsLetter(letter))
            return 2;
        return char.IsDigit(letter) ? 3u : 0u;
    }
}
