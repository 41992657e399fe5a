using System.Numerics;
using System.Runtime.InteropServices;

namespace Assay.Benchmarks.Syntax;

/// <summary>Writes tables with open addressing: key in the upper half of an entry, what it points to in the lower.</summary>
internal static class HashTable
{
    /// <summary>The table, at most two thirds full. The first of two equal keys stays.</summary>
    public static byte[] Write(IReadOnlyCollection<(uint Key, uint Entry)> entries)
    {
        var slots = new ulong[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, entries.Count * 3 / 2))];
        foreach (var (key, entry) in entries)
        {
            var at = (int)key & (slots.Length - 1);
            while (slots[at] != 0 && (uint)(slots[at] >> 32) != key)
                at = (at + 1) & (slots.Length - 1);
            if (slots[at] == 0)
                slots[at] = ((ulong)key << 32) | entry;
        }

        return MemoryMarshal.AsBytes(slots.AsSpan()).ToArray();
    }
}
