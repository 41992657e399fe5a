using System.Collections.Frozen;

namespace Assay.Core.Reading.Wording;

/// <summary>A closed set of folded words, asked for every token of a text.</summary>
/// <remarks>Most tokens are turned away by length and first letter alone, which is what makes reading fast.</remarks>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly WordShape shape = new();

    /// <summary>The words, parted by blanks.</summary>
    public WordSet(string words)
    {
        var set = words
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal);
        foreach (var word in set)
            shape.Add(word);
        this.words = set.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether the set holds a folded word.</summary>
    public bool Contains(ReadOnlySpan<char> word) => shape.MayHold(word) && words.Contains(word);
}
