using System.IO.Compression;
using System.Text;
using Assay.Formats.Yaml;

namespace Assay.Formats.Matrices;

/// <summary>The bytes and the text of a matrix file, with their limits.</summary>
internal static class MatrixBytes
{
    /// <summary>All bytes of a stream.</summary>
    /// <exception cref="FormatRefusedException">There are more than <paramref name="most"/>.</exception>
    public static byte[] Read(string file, Stream stream, int most)
    {
        using var bytes = new MemoryStream();
        var piece = new byte[81_920];
        for (var count = stream.Read(piece); count > 0; count = stream.Read(piece))
        {
            if (bytes.Length + count > most)
                throw new FormatRefusedException(
                    $"{file}: it holds more than {most / (1024 * 1024)} MB; no matrix is that large."
                );
            bytes.Write(piece, 0, count);
        }

        return bytes.ToArray();
    }

    /// <summary>The bytes inside a gzip file.</summary>
    /// <exception cref="FormatRefusedException">It is no gzip file, is cut off, or unpacks to too much.</exception>
    public static byte[] Unpack(string file, byte[] packed)
    {
        if (packed is not [0x1F, 0x8B, ..])
            throw new FormatRefusedException($"{file}: it is no gzip file, as an .achz file must be.");
        try
        {
            using var stream = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            return Read(file, stream, MatrixLimits.UnpackedBytes);
        }
        catch (InvalidDataException exception)
        {
            throw new FormatRefusedException(
                $"{file}: it is a damaged gzip file: {exception.Message}",
                exception
            );
        }
    }

    /// <summary>The text; UTF-8 unless a byte order mark, or the zero of a first <c>&lt;</c>, says UTF-16.</summary>
    /// <exception cref="FormatRefusedException">The bytes are no text in that encoding.</exception>
    public static string Text(string file, byte[] bytes)
    {
        var (encoding, skip) = Encoding(bytes);
        try
        {
            return encoding.GetString(bytes.AsSpan(skip));
        }
        catch (DecoderFallbackException exception)
        {
            throw new FormatRefusedException(
                $"{file}: byte {skip + exception.Index + 1} is no text in {encoding.WebName}.",
                exception
            );
        }
    }

    private static (Encoding Encoding, int Skip) Encoding(byte[] bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Utf8(), 3),
            [0xFF, 0xFE, ..] => (Utf16(bigEndian: false), 2),
            [0xFE, 0xFF, ..] => (Utf16(bigEndian: true), 2),
            [(byte)'<', 0, ..] => (Utf16(bigEndian: false), 0),
            [0, (byte)'<', ..] => (Utf16(bigEndian: true), 0),
            _ => (Utf8(), 0),
        };

    private static UTF8Encoding Utf8() =>
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static UnicodeEncoding Utf16(bool bigEndian) =>
        new(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true);
}
