namespace Assay.Core.Reading.Syntax;

/// <summary>An entry of the lexicon: 16 bits of class, 8 of frequency, 8 of the only tag and one more.</summary>
internal readonly record struct LexiconEntry(uint Bits)
{
    /// <summary>Whether the word is known.</summary>
    public bool IsKnown => Bits != 0;

    /// <summary>Number of the set of tags that the word had, from 1.</summary>
    public uint Class => Bits >> 16;

    /// <summary>1 to 3: at least three, ten, or fifty times.</summary>
    public uint Frequency => (Bits >> 8) & 0xFF;

    /// <summary>The tag that a frequent word always had, or -1.</summary>
    public int OnlyTag => (int)(Bits & 0xFF) - 1;

    /// <summary>An entry from its parts.</summary>
    public static LexiconEntry Of(int wordClass, int frequency, int onlyTag) =>
        new(((uint)wordClass << 16) | ((uint)frequency << 8) | (uint)(onlyTag + 1));
}
