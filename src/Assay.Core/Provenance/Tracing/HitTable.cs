using System.Runtime.CompilerServices;

namespace Assay.Core.Provenance.Tracing;

/// <summary>How often each of a few documents was hit, in a table small enough to stay near.</summary>
/// <remarks>
/// An array with a place for every document of the corpus would be looked at in as many far places as there are hits,
/// which costs more the larger the corpus is. Used again for search after search.
/// </remarks>
internal sealed class HitTable
{
    private const int Empty = -1;

    private int[] _slots = new int[256];
    private Entry[] _entries = Vacant(512);

    /// <summary>Number of documents that were hit.</summary>
    public int Count { get; private set; }

    /// <summary>What is known of a document; it counts as hit from now on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref Entry Of(int rank)
    {
        ref var entry = ref _entries[SlotOf(rank)];
        if (entry.Rank == rank)
            return ref entry;
        return ref Add(rank);
    }

    /// <summary>One of the documents that were hit, in order of their first hit.</summary>
    public ref readonly Entry At(int at) => ref _entries[_slots[at]];

    public void Clear()
    {
        foreach (var slot in _slots.AsSpan(0, Count))
            _entries[slot].Rank = Empty;
        Count = 0;
    }

    private static Entry[] Vacant(int size)
    {
        var entries = new Entry[size];
        Array.Fill(entries, new Entry { Rank = Empty });
        return entries;
    }

    private ref Entry Add(int rank)
    {
        if (Count == _slots.Length)
            Grow();
        var slot = SlotOf(rank);
        _slots[Count++] = slot;
        _entries[slot] = new Entry { Rank = rank };
        return ref _entries[slot];
    }

    private void Grow()
    {
        var before = _entries;
        _entries = Vacant(before.Length * 2);
        for (var at = 0; at < Count; at++)
        {
            var entry = before[_slots[at]];
            _slots[at] = SlotOf(entry.Rank);
            _entries[_slots[at]] = entry;
        }

        Array.Resize(ref _slots, _slots.Length * 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SlotOf(int rank)
    {
        var entries = _entries;
        var slot = (int)((uint)rank * 0x9E3779B1 >> 8) & (entries.Length - 1);
        while (entries[slot].Rank != rank && entries[slot].Rank != Empty)
            slot = (slot + 1) & (entries.Length - 1);
        return slot;
    }

    /// <summary>A document that was hit.</summary>
    internal struct Entry
    {
        public int Rank;

        /// <summary>Number of hits.</summary>
        public int Hits;

        /// <summary>Sum over the hits of one part in the number of documents that bear the shingle.</summary>
        public float Rarity;
    }
}
