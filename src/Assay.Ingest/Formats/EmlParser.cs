using System.Globalization;
using Assay.Core.Documents;
using Assay.Ingest.Texts;
using MimeKit;

namespace Assay.Ingest.Formats;

/// <summary>Mails: subject, sender and date as metadata, the plain body or else the HTML body as text.</summary>
internal static class EmlParser
{
    private const int LongestHeader = 1024 * 1024;

    /// <summary>Reads the mail; attachments are named in a note, not read.</summary>
    public static ParsedDocument Parse(ParseRequest request)
    {
        var limits = request.Limits;
        if (
            CountOf(request.Bytes, "oundary="u8) > limits.Nesting
            || CountOf(request.Bytes, "message/rfc822"u8) > limits.Nesting
        )
            throw new UnreadableException($"it has more than {limits.Nesting} parts that hold parts");
        if (HeaderLength(request.Bytes) > LongestHeader)
            throw new UnreadableException("its header is longer than 1 MB");
        using var stream = new MemoryStream(request.Bytes, writable: false);
        using var mail = MimeMessage.Load(stream);
        var layer = new TextLayer(limits.TextLength);
        AddBody(mail, limits, layer);
        var (text, map) = layer.Build();
        var attachments = mail.Attachments.Count();
        IEnumerable<string> notes = attachments > 0 ? [$"{attachments} attachments were not read."] : [];
        return new ParsedDocument("eml", text, map, Metadata(mail), [.. notes, .. layer.Notes()]);
    }

    private static void AddBody(MimeMessage mail, IngestLimits limits, TextLayer layer)
    {
        if (!string.IsNullOrWhiteSpace(mail.TextBody))
        {
            layer.AddExact(mail.TextBody.Trim(), "body");
        }
        else if (!string.IsNullOrWhiteSpace(mail.HtmlBody))
        {
            HtmlParser.Check(mail.HtmlBody, limits);
            HtmlParser.AddWhole(mail.HtmlBody, layer);
        }
    }

    private static EmbeddedMetadata Metadata(MimeMessage mail)
    {
        var names = mail.From.Mailboxes.Select(box =>
            string.IsNullOrWhiteSpace(box.Name) ? box.Address : box.Name.Trim()
        );
        return new EmbeddedMetadata
        {
            Title = string.IsNullOrWhiteSpace(mail.Subject) ? null : mail.Subject.Trim(),
            Authors = [.. names],
            Date = DateOf(mail),
            Language = mail.Headers[HeaderId.ContentLanguage],
        };
    }

    /// <summary>The parsed date, or the header's own words where the parser knows no such year (it refuses old ones).</summary>
    private static string? DateOf(MimeMessage mail)
    {
        if (mail.Date != default)
            return mail.Date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        var stated = mail.Headers[HeaderId.Date];
        return string.IsNullOrWhiteSpace(stated) ? null : stated.Trim();
    }

    private static int HeaderLength(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf("\r\n\r\n"u8) is var network and >= 0 ? network : bytes.IndexOf("\n\n"u8);
        return end < 0 ? bytes.Length : end;
    }

    private static int CountOf(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> words) => bytes.Count(words);
}
