using System.Numerics;
using System.Runtime.InteropServices;

namespace Assay.Core.Reading.Syntax;

/// <summary>What the training texts knew of a word: the class of its tags, how often it came, and its only tag.</summary>
/// <remarks>
/// A table of words' hashes with open addressing, read where it lies. No word stands in it. Words that came fewer than
/// three times are left out, in training as in use, so that unknown words are met in training too.
/// </remarks>
internal sealed class Lexicon
{
    private readonly ReadOnlyMemory<byte> table;
    private readonly int mask;

    /// <summary>Reads a table whose number of entries is a power of two, with at least one empty.</summary>
    public Lexicon(ReadOnlyMemory<byte> table)
    {
        var slots = table.Length / sizeof(ulong);
        if (table.Length % sizeof(ulong) != 0 || !BitOperations.IsPow2(slots))
            throw new InvalidDataException($"A lexicon of {table.Length} bytes; wanted 2^n entries of 8.");
        this.table = table;
        mask = slots - 1;
    }

    /// <summary>What is known of the word with this hash; empty where nothing is.</summary>
    public LexiconEntry Find(uint hash)
    {
        var slots = MemoryMarshal.Cast<byte, ulong>(table.Span);
        for (var at = (int)hash & mask; ; at = (at + 1) & mask)
        {
            var slot = slots[at];
            if (slot == 0)
                return default;
            if ((uint)(slot >> 32) == hash)
                return new LexiconEntry((uint)slot);
        }
    }
}
