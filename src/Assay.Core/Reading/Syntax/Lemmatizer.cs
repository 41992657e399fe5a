using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Assay.Core.Reading.Syntax;

/// <summary>Gives a tagged word its dictionary form: by the word if it is irregular, else by its longest known ending.</summary>
internal sealed class Lemmatizer
{
    /// <summary>Stands for the whole word where an ending's length is asked.</summary>
    public const int WholeWord = 15;

    /// <summary>Stands for the whole word, capitals told apart.</summary>
    public const int WholeName = 14;

    private readonly ReadOnlyMemory<byte> table;
    private readonly ImmutableArray<LemmaScript> scripts;
    private readonly int mask;

    /// <summary>Takes a table of hashes with open addressing and the scripts to which its entries point.</summary>
    public Lemmatizer(ReadOnlyMemory<byte> table, ImmutableArray<LemmaScript> scripts)
    {
        var slots = table.Length / sizeof(ulong);
        if (table.Length % sizeof(ulong) != 0 || !BitOperations.IsPow2(slots))
            throw new InvalidDataException($"Lemmas of {table.Length} bytes; wanted 2^n entries of 8.");
        this.table = table;
        this.scripts = scripts;
        mask = slots - 1;
    }

    /// <summary>The dictionary form of a word with this tag; a number is its own, without the commas in it.</summary>
    /// <param name="word">The word.</param>
    /// <param name="tag">Its tag.</param>
    /// <param name="isName">Whether the tag is a name's: capitals then tell words apart.</param>
    public string Lemma(ReadOnlySpan<char> word, int tag, bool isName)
    {
        if (word.ContainsAnyInRange('0', '9'))
            return word.ToString().Replace(",", "", StringComparison.Ordinal);
        var form = WordForm.Of(word);
        var script = Find(Key(form, tag, isName ? WholeName : WholeWord));
        for (var length = Math.Min(Affixes.Longest, word.Length); script < 0 && length >= 0; length--)
            script = Find(Key(form, tag, length));
        return script < 0 ? word.ToString() : scripts[script].Apply(word);
    }

    /// <summary>The key of an ending of a word with a tag.</summary>
    /// <param name="form">The word.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="length">Letters of the ending, or <see cref="WholeWord"/> or <see cref="WholeName"/>.</param>
    public static uint Key(in WordForm form, int tag, int length)
    {
        var letters = length switch
        {
            WholeWord => form.Lower,
            WholeName => form.Exact,
            0 => 0u,
            _ => form.Suffixes[length - 1],
        };
        return WordForm.Mix((letters * 31) + ((uint)tag << 4) + (uint)length) | 1;
    }

    private int Find(uint key)
    {
        var slots = MemoryMarshal.Cast<byte, ulong>(table.Span);
        for (var at = (int)key & mask; ; at = (at + 1) & mask)
        {
            var slot = slots[at];
            if (slot == 0)
                return -1;
            if ((uint)(slot >> 32) == key)
                return (int)(uint)slot - 1;
        }
    }
}
