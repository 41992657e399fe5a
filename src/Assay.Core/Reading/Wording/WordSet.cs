namespace Assay.Core.Reading.Wording;

/// <summary>A closed set of folded words, asked for every token of a text.</summary>
internal sealed class WordSet
{
    private readonly WordIndex index;

    /// <summary>The words, parted by blanks.</summary>
    public WordSet(string words) => index = new WordIndex(words);

    /// <summary>Whether the set holds a folded word.</summary>
    public bool Contains(ReadOnlySpan<char> word) => index.Find(word) >= 0;
}
