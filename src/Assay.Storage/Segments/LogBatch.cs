using System.Buffers.Binary;
using System.Text;
using Assay.Core.Provenance.Tracing;

namespace Assay.Storage.Segments;

/// <summary>Changes on their way into the log, as the bytes that will stand there.</summary>
internal sealed class LogBatch
{
    /// <summary>Changes nothing: it fills a batch up to a multiple of eight bytes.</summary>
    public const byte Fill = 0;

    public const byte Add = 1;
    public const byte Forget = 2;
    public const byte Expire = 3;

    /// <summary>Bytes before the outlet of a document that is added.</summary>
    public const int AddHead = 37;

    private byte[] _bytes = new byte[1 << 16];
    private int _used = LogFrame.Size;

    public bool IsEmpty => _used == LogFrame.Size;

    public int Length => _used - LogFrame.Size;

    public void Clear() => _used = LogFrame.Size;

    public void WriteAdd(TextHeader header, ReadOnlySpan<byte> record)
    {
        var outlet = header.Outlet is null ? [] : Encoding.UTF8.GetBytes(header.Outlet);
        var target = Take(AddHead + outlet.Length + record.Length);
        target[0] = Add;
        BinaryPrimitives.WriteDoubleLittleEndian(target[1..], header.Time.First);
        BinaryPrimitives.WriteDoubleLittleEndian(target[9..], header.Time.Last);
        BinaryPrimitives.WriteUInt64LittleEndian(target[17..], header.Hash);
        BinaryPrimitives.WriteInt32LittleEndian(target[25..], header.Tokens);
        BinaryPrimitives.WriteInt32LittleEndian(target[29..], record.Length);
        BinaryPrimitives.WriteInt32LittleEndian(target[33..], outlet.Length);
        outlet.CopyTo(target[AddHead..]);
        record.CopyTo(target[(AddHead + outlet.Length)..]);
    }

    public void WriteForget(ReadOnlySpan<byte> id)
    {
        var target = Take(5 + id.Length);
        target[0] = Forget;
        BinaryPrimitives.WriteInt32LittleEndian(target[1..], id.Length);
        id.CopyTo(target[5..]);
    }

    public void WriteExpire(double before)
    {
        var target = Take(9);
        target[0] = Expire;
        BinaryPrimitives.WriteDoubleLittleEndian(target[1..], before);
    }

    /// <summary>The batch as it stands in the log, its frame before it.</summary>
    public ReadOnlySpan<byte> Framed(long number)
    {
        Take(-Length & 7).Clear();
        var sum = Checksum.Of(_bytes.AsSpan(LogFrame.Size, Length));
        new LogFrame(Length, number, sum).Write(_bytes);
        return _bytes.AsSpan(0, _used);
    }

    private Span<byte> Take(int count)
    {
        var size = checked(_used + count);
        if (size > _bytes.Length)
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(_bytes.Length * 2L, size)));
        _used = size;
        return _bytes.AsSpan(size - count, count);
    }
}
