using System.Buffers;

namespace Assay.Core.Reading;

/// <summary>A model file that is part of this program, read where it lies instead of being copied.</summary>
/// <remarks>
/// The file is in memory with the program itself, which keeps it there; processes share it, and of a large table only
/// what is looked at is read.
/// </remarks>
internal sealed unsafe class ShippedModel : MemoryManager<byte>
{
    private readonly byte* start;
    private readonly int length;

    private ShippedModel(UnmanagedMemoryStream stream)
    {
        start = stream.PositionPointer;
        length = (int)stream.Length;
    }

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="InvalidDataException">It is not in the program.</exception>
    public static ReadOnlyMemory<byte> Open(string name) =>
        typeof(ShippedModel).Assembly.GetManifestResourceStream(name) is UnmanagedMemoryStream found
            ? new ShippedModel(found).Memory
            : throw new InvalidDataException($"The model {name} is not in this program.");

    /// <inheritdoc/>
    public override Span<byte> GetSpan() => new(start, length);

    /// <inheritdoc/>
    public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

    /// <inheritdoc/>
    public override void Unpin() { }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) { }
}
