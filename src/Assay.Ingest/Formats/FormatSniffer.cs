using System.Text;
using Assay.Ingest.Texts;

namespace Assay.Ingest.Formats;

/// <summary>Finds the format by the first bytes, then by the extension.</summary>
internal static class FormatSniffer
{
    private const int SampleBytes = 4096;

    private static readonly (byte[] Magic, string What)[] Foreign =
    [
        ([0xD0, 0xCF, 0x11, 0xE0], "an old binary Office file; save it as DOCX or PDF"),
        ("{\\rtf"u8.ToArray(), "an RTF file; save it as DOCX or PDF"),
        ([0x89, .. "PNG"u8], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ([.. "II*"u8, 0], "a TIFF image"),
        ([.. "MM"u8, 0, .. "*"u8], "a TIFF image"),
        ([0x1F, 0x8B], "a gzip archive; only zip archives are read"),
        ("BZh"u8.ToArray(), "a bzip2 archive; only zip archives are read"),
        ([0xFD, .. "7zXZ"u8, 0], "an xz archive; only zip archives are read"),
        ([.. "7z"u8, 0xBC, 0xAF], "a 7-Zip archive; only zip archives are read"),
        ("Rar!"u8.ToArray(), "a RAR archive; only zip archives are read"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive; only zip archives are read"),
        ([0x7F, .. "ELF"u8], "a program"),
        ([.. "MZ"u8, 0x90, 0], "a program"),
        ("OggS"u8.ToArray(), "an audio or video file"),
        ("ID3"u8.ToArray(), "an audio file"),
        ("SQLite format 3"u8.ToArray(), "a database"),
    ];

    /// <summary>The format's name.</summary>
    /// <exception cref="UnreadableException">The format is not one that is read.</exception>
    public static string Find(ParseRequest request)
    {
        ReadOnlySpan<byte> bytes = request.Bytes;
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
            return "pdf";
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return "docx";
        foreach (var (magic, what) in Foreign)
        {
            if (bytes.StartsWith(magic))
                throw new UnreadableException($"it is {what}");
        }

        if (!TextDecoder.IsWide(bytes) && IsBinary(bytes))
            throw new UnreadableException("it is binary data of no format that is read");
        return OfText(Head(bytes), Path.GetExtension(request.Name));
    }

    private static string OfText(string head, string extension)
    {
        var start = head.TrimStart();
        if (LooksLikeHtml(start) || Is(extension, ".html", ".htm", ".xhtml"))
            return "html";
        if (LooksLikeMail(start) || Is(extension, ".eml"))
            return "eml";
        return Is(extension, ".md", ".markdown") ? "markdown" : "text";
    }

    private static bool Is(string extension, params ReadOnlySpan<string> wanted)
    {
        foreach (var one in wanted)
        {
            if (extension.Equals(one, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool LooksLikeHtml(string start) =>
        start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
        || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
        || start.StartsWith("<head", StringComparison.OrdinalIgnoreCase)
        || (
            (
                start.StartsWith("<?xml", StringComparison.Ordinal)
                || start.StartsWith("<!--", StringComparison.Ordinal)
            ) && start.Contains("<html", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>A memo may open with "From:" as well; only transport headers make a mail.</summary>
    private static bool LooksLikeMail(string start)
    {
        var end = start.IndexOf("\n\n", StringComparison.Ordinal);
        var (from, transport) = (false, false);
        foreach (var line in (end < 0 ? start : start[..end]).Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.Length == 0 || (colon <= 0 && !char.IsWhiteSpace(line[0])))
                return false;
            from |= Starts(line, "From:");
            transport |=
                Starts(line, "Received:") || Starts(line, "Message-ID:") || Starts(line, "MIME-Version:");
        }

        return from && transport;
    }

    private static bool Starts(string line, string header) =>
        line.StartsWith(header, StringComparison.OrdinalIgnoreCase);

    private static string Head(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        var text = TextDecoder.IsWide(bytes)
            ? TextDecoder.Decode(sample).Text
            : Encoding.Latin1.GetString(sample);
        return CleanText.Of(text.StartsWith("ï»¿", StringComparison.Ordinal) ? text[3..] : text).Text;
    }

    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 64 * 1024)];
        var controls = 0;
        foreach (var one in sample)
            controls +=
                one < 0x20 && one is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B) ? 1 : 0;
        return controls > sample.Length / 100 + 1;
    }
}
