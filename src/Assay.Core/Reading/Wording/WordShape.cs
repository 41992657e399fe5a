namespace Assay.Core.Reading.Wording;

/// <summary>Which first letters occur among words of each length: a filter that never turns a member away.</summary>
internal sealed class WordShape
{
    private const int Longest = 24;
    private readonly uint[] letters = new uint[Longest + 1];

    /// <summary>Takes a word in.</summary>
    public void Add(ReadOnlySpan<char> word) =>
        letters[Math.Min(word.Length, Longest)] |= 1u << (word[0] & 31);

    /// <summary>Whether a word may be among those taken in.</summary>
    public bool MayHold(ReadOnlySpan<char> word) =>
        word.Length > 0 && (letters[Math.Min(word.Length, Longest)] & (1u << (word[0] & 31))) != 0;
}
