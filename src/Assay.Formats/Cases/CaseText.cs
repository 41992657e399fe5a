using System.Text;
using Assay.Formats.Yaml;

namespace Assay.Formats.Cases;

/// <summary>The text of a file as people must have written it: UTF-8, of a size that a person reads, without control characters.</summary>
internal static class CaseText
{
    /// <summary>The largest file that is read: some 40,000 reports.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>Reads a stream to its end.</summary>
    /// <exception cref="FormatRefusedException">It is too large, or no such text.</exception>
    public static string Read(string file, Stream content)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[81920];
        int count;
        while ((count = content.Read(buffer)) > 0)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > MostBytes)
                throw new FormatRefusedException(
                    file,
                    1,
                    $"more than {MostBytes / 1024 / 1024} MB",
                    "a case file that people can read"
                );
        }

        return Decoded(file, bytes.ToArray());
    }

    private static string Decoded(string file, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        if (
            bytes.StartsWith(Encoding.Unicode.Preamble)
            || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)
        )
            throw new FormatRefusedException(file, 1, "UTF-16", "a file saved as UTF-8");
        try
        {
            var text = Strict.GetString(bytes);
            Check(file, text);
            return text;
        }
        catch (DecoderFallbackException fault)
        {
            var line = 1 + bytes[..Math.Min(fault.Index, bytes.Length)].Count((byte)'\n');
            throw new FormatRefusedException(file, line, "bytes that are no UTF-8", "a file saved as UTF-8");
        }
    }

    private static void Check(string file, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new FormatRefusedException(
                file,
                1,
                "an empty file",
                "a case, which begins with `assay: 1`,"
            );
        var line = 1L;
        foreach (var letter in text)
        {
            if (letter == '\n')
                line++;
            else if (char.IsControl(letter) && letter is not ('\t' or '\r'))
                throw new FormatRefusedException(
                    file,
                    line,
                    $"the control character U+{(int)letter:X4}",
                    "text without control characters"
                );
        }
    }
}
