using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Assay.Storage.Segments;

/// <summary>Writes a new file from its header's end on, with a checksum; the header comes last.</summary>
internal sealed class CheckedWriter : IDisposable
{
    private const int BufferSize = 1 << 18;

    private readonly SafeFileHandle _file;
    private readonly byte[] _buffer = new byte[BufferSize];
    private readonly int _headerLength;
    private long _written;
    private int _used;
    private uint _running = Checksum.Start;

    public CheckedWriter(string path, int headerLength)
    {
        _file = File.OpenHandle(path, FileMode.Create, FileAccess.Write);
        _headerLength = headerLength;
        _written = headerLength;
    }

    /// <summary>Where the next byte goes in the file.</summary>
    public long Position => _written + _used;

    /// <summary>The checksum of what stands behind the header.</summary>
    public uint Sum => Checksum.End(Checksum.Add(_running, _buffer.AsSpan(0, _used)));

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var fits = Math.Min(bytes.Length, BufferSize - _used);
            bytes[..fits].CopyTo(_buffer.AsSpan(_used));
            _used += fits;
            bytes = bytes[fits..];
            if (_used == BufferSize)
                Empty();
        }
    }

    public void Write<T>(T item)
        where T : unmanaged => Write(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in item)));

    /// <summary>Zeros up to a multiple of eight.</summary>
    public void Pad()
    {
        ReadOnlySpan<byte> zeros = stackalloc byte[8];
        Write(zeros[..(int)(-Position & 7)]);
    }

    /// <summary>Writes what is left, and the header.</summary>
    public void Finish(ReadOnlySpan<byte> header)
    {
        if (header.Length != _headerLength)
            throw new ArgumentException($"A header of {_headerLength} bytes was wanted.", nameof(header));
        Empty();
        RandomAccess.Write(_file, header, 0);
    }

    /// <summary>Makes sure that all that was written is on the disk.</summary>
    public void FlushToDisk() => RandomAccess.FlushToDisk(_file);

    public void Dispose() => _file.Dispose();

    private void Empty()
    {
        var bytes = _buffer.AsSpan(0, _used);
        _running = Checksum.Add(_running, bytes);
        RandomAccess.Write(_file, bytes, _written);
        _written += _used;
        _used = 0;
    }
}
