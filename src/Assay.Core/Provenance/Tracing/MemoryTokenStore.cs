namespace Assay.Core.Provenance.Tracing;

/// <summary>Token records in memory, in blocks, so that growing copies nothing.</summary>
internal sealed class MemoryTokenStore : ITokenStore
{
    private const int BlockSize = 1 << 20;

    private readonly List<byte[]> _blocks = [];
    private int _used = BlockSize;

    /// <inheritdoc/>
    public long Append(ReadOnlySpan<byte> record)
    {
        if (_blocks.Count == 0 || _used + record.Length > _blocks[^1].Length)
        {
            _blocks.Add(new byte[Math.Max(BlockSize, record.Length)]);
            _used = 0;
        }

        record.CopyTo(_blocks[^1].AsSpan(_used));
        var address = ((long)(_blocks.Count - 1) << 32) | (uint)_used;
        _used += (record.Length + 3) & ~3;
        return address;
    }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Read(long address, int length) =>
        _blocks[(int)(address >> 32)].AsSpan((int)(uint)address, length);
}
