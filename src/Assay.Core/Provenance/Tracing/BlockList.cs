using System.Numerics;

namespace Assay.Core.Provenance.Tracing;

/// <summary>A list that grows in blocks: no copy while growing, and never more than one block to spare.</summary>
internal sealed class BlockList<T>
    where T : struct
{
    private const int BlockSize = 1 << 14;
    private static readonly int Shift = BitOperations.Log2(BlockSize);

    private readonly List<T[]> _blocks = [];

    public int Count { get; private set; }

    public ref T this[int at] => ref _blocks[at >> Shift][at & (BlockSize - 1)];

    public void Add(T item)
    {
        if (Count == _blocks.Count * BlockSize)
            _blocks.Add(new T[BlockSize]);
        this[Count++] = item;
    }
}
