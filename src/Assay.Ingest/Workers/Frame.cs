using System.Buffers.Binary;

namespace Assay.Ingest.Workers;

/// <summary>Length-prefixed messages between a load and its parsing processes.</summary>
/// <remarks>Four bytes of length, little-endian, then as many bytes of payload. Both sides refuse longer than agreed.</remarks>
internal static class Frame
{
    /// <summary>Writes one frame and flushes.</summary>
    public static async Task WriteAsync(
        Stream stream,
        ReadOnlyMemory<byte> payload,
        CancellationToken cancellation
    )
    {
        var header = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(header, payload.Length);
        await stream.WriteAsync(header, cancellation).ConfigureAwait(false);
        await stream.WriteAsync(payload, cancellation).ConfigureAwait(false);
        await stream.FlushAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Reads one frame; <see langword="null"/> where the stream ends before it.</summary>
    /// <exception cref="InvalidDataException">The frame is longer than agreed or the stream ends within it.</exception>
    public static async Task<byte[]?> ReadAsync(Stream stream, long longest, CancellationToken cancellation)
    {
        var header = new byte[4];
        var got = await stream
            .ReadAtLeastAsync(header, 4, throwOnEndOfStream: false, cancellation)
            .ConfigureAwait(false);
        if (got == 0)
            return null;
        var length = got == 4 ? BinaryPrimitives.ReadInt32LittleEndian(header) : -1;
        if (length < 0 || length > longest)
            throw new InvalidDataException("A frame was cut short or longer than agreed.");
        var payload = new byte[length];
        got = await stream
            .ReadAtLeastAsync(payload, length, throwOnEndOfStream: false, cancellation)
            .ConfigureAwait(false);
        return got == length ? payload : throw new InvalidDataException("A frame was cut short.");
    }

    /// <summary>Writes one frame and flushes.</summary>
    public static void Write(Stream stream, ReadOnlySpan<byte> payload)
    {
        Span<byte> header = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(header, payload.Length);
        stream.Write(header);
        stream.Write(payload);
        stream.Flush();
    }

    /// <summary>Reads one frame; <see langword="null"/> where the stream ends before it.</summary>
    /// <exception cref="InvalidDataException">The frame is longer than agreed.</exception>
    public static byte[]? Read(Stream stream, long longest)
    {
        Span<byte> header = stackalloc byte[4];
        if (stream.ReadAtLeast(header, 4, throwOnEndOfStream: false) < 4)
            return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(header);
        if (length < 0 || length > longest)
            throw new InvalidDataException("A frame was longer than agreed.");
        var payload = new byte[length];
        return stream.ReadAtLeast(payload, length, throwOnEndOfStream: false) == length ? payload : null;
    }
}
