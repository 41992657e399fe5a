using System.Collections.Immutable;
using System.Text;
using UtfUnknown;

namespace Assay.Ingest.Texts;

/// <summary>Finds the encoding of text: byte order mark, valid UTF-8, declaration, then detection.</summary>
internal static class TextDecoder
{
    private const int SampleBytes = 64 * 1024;

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes bytes; never fails, and counts what it replaced.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="declared">The name of the charset that the file itself states, if any.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (ByteOrderMark(bytes) is var (marked, length) && marked is not null)
            return With(marked, bytes[length..], []);
        if (Utf16WithoutMark(bytes) is { } utf16)
            return With(
                utf16,
                bytes,
                ["The encoding was detected as UTF-16; nothing in the file states it."]
            );
        if (IsUtf8(bytes))
            return new DecodedText(Encoding.UTF8.GetString(bytes), []);
        if (Named(declared) is { } named)
            return With(named, bytes, []);
        if (MostlyUtf8(bytes))
            return With(Encoding.UTF8, bytes, []);
        var detected = Detected(bytes);
        var note = $"The encoding was detected as {detected.WebName}; nothing in the file states it.";
        return With(detected, bytes, [note]);
    }

    /// <summary>Whether the bytes begin with a byte order mark or look like UTF-16.</summary>
    public static bool IsWide(ReadOnlySpan<byte> bytes) =>
        ByteOrderMark(bytes).Marked is { } marked && marked is not UTF8Encoding
        || Utf16WithoutMark(bytes) is not null;

    private static (Encoding? Marked, int Length) ByteOrderMark(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (null, 0),
        };

    /// <summary>UTF-16 of mostly Latin text has NULs on one side of its pairs only.</summary>
    private static UnicodeEncoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, 4096) & ~1)];
        if (sample.Length < 8 || bytes.Length % 2 != 0)
            return null;
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var pairs = sample.Length / 2;
        if (odd > pairs * 0.7 && even == 0)
            return new UnicodeEncoding(bigEndian: false, byteOrderMark: false);
        return even > pairs * 0.7 && odd == 0
            ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false)
            : null;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    /// <summary>Broken UTF-8 still has ten good sequences beyond ASCII for each bad byte.</summary>
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
                break;
            bytes = bytes[ascii..];
            var valid =
                Rune.DecodeFromUtf8(bytes, out _, out var used) == System.Buffers.OperationStatus.Done;
            good += valid ? 1 : 0;
            bad += valid ? 0 : 1;
            bytes = bytes[used..];
        }

        return good > 0 && good >= 10L * bad;
    }

    private static Encoding Detected(ReadOnlySpan<byte> bytes)
    {
        var first = Math.Max(0, bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) - (SampleBytes / 4));
        var sample = bytes[first..Math.Min(bytes.Length, first + SampleBytes)].ToArray();
        var best = CharsetDetector.DetectFromBytes(sample).Detected;
        return best is { Confidence: >= 0.6f, Encoding: { } found } && found is not ASCIIEncoding
            ? found
            : Encoding.GetEncoding(1252);
    }

    private static Encoding? Named(string? declared)
    {
        if (string.IsNullOrWhiteSpace(declared))
            return null;
        try
        {
            // The web reads ISO 8859-1 as its superset windows-1252.
            var named = Encoding.GetEncoding(declared.Trim());
            return named.CodePage is 28591 or 20127 ? Encoding.GetEncoding(1252) : named;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static DecodedText With(Encoding encoding, ReadOnlySpan<byte> bytes, ImmutableArray<string> notes)
    {
        var counter = new CountingFallback();
        var fallible = (Encoding)encoding.Clone();
        fallible.DecoderFallback = counter;
        var text = InOnePass(fallible.GetDecoder(), bytes);
        return counter.Count == 0
            ? new DecodedText(text, notes)
            : new DecodedText(text, notes.Add($"{counter.Count} invalid byte sequences were replaced."));
    }

    /// <summary>Measuring first, as GetString does, would meet and count each replacement twice.</summary>
    private static string InOnePass(Decoder decoder, ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        var chars = new char[32 * 1024];
        while (true)
        {
            decoder.Convert(bytes, chars, flush: true, out var used, out var made, out var completed);
            text.Append(chars, 0, made);
            bytes = bytes[used..];
            if (completed)
                return text.ToString();
        }
    }
}
