using System.IO.MemoryMappedFiles;
using Assay.Core.Provenance.Tracing;

namespace Assay.Cli;

/// <summary>Token records in memory-mapped temporary files, so that a corpus may be larger than memory.</summary>
/// <remarks>
/// The files are deleted when the store is. What is mapped
/// is the system's to keep in memory or not, so it counts as nobody's private memory.
/// </remarks>
internal sealed unsafe class MappedTokenStore : ITokenStore, IDisposable
{
    private const int FileSize = 1 << 28;

    private readonly string _folder = Directory.CreateTempSubdirectory("assay-trace-").FullName;
    private readonly List<Part> _parts = [];

    /// <inheritdoc/>
    public long Append(ReadOnlySpan<byte> record)
    {
        if (_parts.Count == 0 || _parts[^1].Used + record.Length > _parts[^1].Size)
            _parts.Add(new Part(Path.Combine(_folder, $"{_parts.Count}"), Math.Max(FileSize, record.Length)));
        var part = _parts[^1];
        record.CopyTo(new Span<byte>(part.Start + part.Used, record.Length));
        var address = ((long)(_parts.Count - 1) << 32) | (uint)part.Used;
        part.Used += (record.Length + 3) & ~3;
        return address;
    }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Read(long address, int length) =>
        new(_parts[(int)(address >> 32)].Start + (uint)address, length);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var part in _parts)
            part.Dispose();
        _parts.Clear();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Part : IDisposable
    {
        private readonly MemoryMappedFile _file;
        private readonly MemoryMappedViewAccessor _view;

        public Part(string path, int size)
        {
            Size = size;
            var stream = new FileStream(
                path,
                FileMode.CreateNew,
                FileAccess.ReadWrite,
                FileShare.None,
                1,
                FileOptions.DeleteOnClose
            );
            _file = MemoryMappedFile.CreateFromFile(
                stream,
                null,
                size,
                MemoryMappedFileAccess.ReadWrite,
                HandleInheritability.None,
                leaveOpen: false
            );
            _view = _file.CreateViewAccessor();
            byte* start = null;
            _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
            Start = start + _view.PointerOffset;
        }

        public byte* Start { get; }

        public int Size { get; }

        public int Used { get; set; }

        public void Dispose()
        {
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
            _view.Dispose();
            _file.Dispose();
        }
    }
}
