using System.IO.MemoryMappedFiles;

namespace Assay.Storage.Segments;

/// <summary>A whole file mapped into memory, to be read only.</summary>
/// <remarks>What is mapped is the system's to keep in memory or not, so it counts as nobody's private memory.</remarks>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;
    private readonly byte* _start;

    public MappedFile(string path)
    {
        var stream = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete,
            1
        );
        Length = stream.Length;
        if (Length == 0)
        {
            stream.Dispose();
            return;
        }

        _file = MemoryMappedFile.CreateFromFile(
            stream,
            null,
            0,
            MemoryMappedFileAccess.Read,
            HandleInheritability.None,
            leaveOpen: false
        );
        _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _start = start + _view.PointerOffset;
    }

    public long Length { get; }

    /// <summary>A stretch of the file.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not within the file.</exception>
    public ReadOnlySpan<byte> Bytes(long offset, int length) => new(At(offset, length), length);

    /// <summary>Some items of one type, in the byte order of the file.</summary>
    public ReadOnlySpan<T> Items<T>(long offset, int count)
        where T : unmanaged => new(At(offset, (long)count * sizeof(T)), count);

    /// <summary>The address of a stretch of the file, valid until the file is disposed of.</summary>
    public byte* At(long offset, long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length - length);
        return _start + offset;
    }

    /// <summary>The checksum of a stretch of any length.</summary>
    public uint ChecksumOf(long offset, long length)
    {
        const int Step = 1 << 24;
        var running = Checksum.Start;
        for (var end = offset + length; offset < end; offset += Step)
            running = Checksum.Add(running, Bytes(offset, (int)Math.Min(Step, end - offset)));
        return Checksum.End(running);
    }

    public void Dispose()
    {
        if (_view is null)
            return;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file!.Dispose();
    }
}
