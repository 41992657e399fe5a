using System.IO.Compression;
using System.Text;

namespace Assay.Tests.Ingest;

/// <summary>Writes files that try to crash, hang or mislead whoever reads them. Made by code: none is stored.</summary>
internal static class HostileFiles
{
    private const int Deep = 200_000;

    /// <summary>All files by name; each is made when it is asked for.</summary>
    public static IEnumerable<(string Name, Func<byte[]> Make)> All() =>
        [.. Html(), .. HtmlOddities(), .. Markdown(), .. Mail(), .. Pdf(), .. Docx(), .. Zip(), .. Text()];

    private static IEnumerable<(string, Func<byte[]>)> Html()
    {
        string[] names =
        [
            "div",
            "span",
            "b",
            "font",
            "table",
            "blockquote",
            "section",
            "x-y",
            "form",
            "DIV",
            "details",
            "q",
        ];
        foreach (var name in names)
            yield return (
                $"html-deep-{names.IndexOf(name):00}-{name}.html",
                () => Page(Repeat($"<{name}>", Deep) + "x")
            );
        yield return (
            "html-deep-closed.html",
            () => Page(Repeat("<div>", Deep) + "x" + Repeat("</div>", Deep))
        );
        yield return ("html-deep-list.html", () => Page(Repeat("<ul><li>", Deep) + "x"));
        yield return ("html-deep-cells.html", () => Page(Repeat("<table><tr><td>", Deep) + "x"));
        yield return ("html-deep-svg.html", () => Page("<svg>" + Repeat("<g>", Deep)));
        yield return ("html-deep-math.html", () => Page("<math>" + Repeat("<mrow>", Deep)));
        yield return ("html-deep-ignored-ends.html", () => Page(Repeat("<div></nosuch>", Deep)));
        yield return (
            "html-deep-blocked-ends.html",
            () => Page(Repeat("<span><span><div></span></span>", Deep))
        );
        yield return ("html-deep-foreign.html", () => Page("<svg>" + Repeat("<foreignObject><x/>", Deep)));
        yield return ("html-deep-quoted.html", () => Page(Repeat("<div title='</div>'>", Deep)));
        yield return (
            "html-deep-reconstructed.html",
            () =>
                Page(
                    string.Concat(Enumerable.Range(0, 500).Select(i => $"<p><font size={i}>"))
                        + Repeat("<p>x", 5000)
                )
        );
        yield return ("html-deep-allowed.html", () => Page(Repeat("<div>", 300) + Words(200)));
    }

    private static IEnumerable<(string, Func<byte[]>)> HtmlOddities()
    {
        yield return ("html-million-tags.html", () => Page(Repeat("<p>x</p>", 1_000_000)));
        yield return (
            "html-many-paragraphs.html",
            () => Page("<article>" + Repeat("<p>Some words stand here, and some more.</p>", 20_000))
        );
        yield return ("html-million-breaks.html", () => Page(Repeat("x<br>", 1_000_000)));
        yield return ("html-huge-attribute.html", () => Page($"<p title='{Repeat("a", 10_000_000)}'>x</p>"));
        yield return (
            "html-many-attributes.html",
            () => Page("<p " + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"a{i}=1 ")) + ">x</p>")
        );
        yield return ("html-open-comment.html", () => Page("<!--" + Repeat("x", 1_000_000)));
        yield return ("html-many-comments.html", () => Page(Repeat("<!-", 1_000_000)));
        yield return ("html-open-script.html", () => Page("<script>" + Repeat("<div>", Deep)));
        yield return ("html-endless-script.html", () => Page("<p>Words.</p><script>while(true){}</script>"));
        yield return (
            "html-many-authors.html",
            () => Page(Repeat("<meta name=author content='A. Name'>", 50_000) + "x")
        );
        yield return (
            "html-deep-json.html",
            () => Page($"<script type='application/ld+json'>{Repeat("[", Deep)}</script>x")
        );
        yield return (
            "html-wide-json.html",
            () =>
                Page(
                    $"<script type='application/ld+json'>[{Repeat("{\"@type\":\"Article\",\"author\":[1,2]},", 50_000)}1]</script>x"
                )
        );
        yield return ("html-entities.html", () => Page(Repeat("&amp;&lt;&#x110000;&nosuch;", 40_000)));
        yield return ("html-open-tag.html", () => Page("<p " + Repeat("a", 5_000_000)));
        yield return ("html-open-quotes.html", () => Page(Repeat("<p a='", 300_000)));
        yield return ("html-nulls.html", () => Page(Repeat("a\0b", 1000)));
        yield return ("html-wrong-charset.html", () => Page("<meta charset='no-such-charset'>\u00E4\u00F6"));
        yield return (
            "html-outside.html",
            () =>
                Page(
                    "<link rel=stylesheet href='http://localhost:1/x'><iframe src='file:///etc/passwd'></iframe><img src='http://localhost:1/y'>Words."
                )
        );
        yield return ("html-rows.html", () => Page("<table>" + Repeat("<tr><td>a<td>b", 60_000)));
        yield return ("html-long-line.html", () => Page("<p>" + Words(200_000)));
    }

    private static IEnumerable<(string, Func<byte[]>)> Markdown()
    {
        yield return ("md-deep-quotes.md", () => Bytes(Repeat(">", Deep) + "x"));
        yield return ("md-deep-list.md", () => Bytes(Repeat("- ", Deep) + "x"));
        yield return ("md-deep-numbers.md", () => Bytes(Repeat("1. ", Deep) + "x"));
        yield return ("md-deep-brackets.md", () => Bytes(Repeat("[", Deep) + "x"));
        yield return ("md-deep-images.md", () => Bytes(Repeat("![", Deep) + "x"));
        yield return (
            "md-deep-stairs.md",
            () =>
                Bytes(string.Concat(Enumerable.Range(0, 2000).Select(i => $"{new string(' ', 2 * i)}- x\n")))
        );
        yield return ("md-stars.md", () => Bytes(Repeat("*", Deep) + "x"));
        yield return ("md-emphasis.md", () => Bytes(Repeat("*a_", 50_000)));
        yield return (
            "md-backticks.md",
            () => Bytes(string.Concat(Enumerable.Range(1, 600).Select(i => new string('`', i) + " ")))
        );
        yield return ("md-links.md", () => Bytes(Repeat("[a](", 50_000)));
        yield return ("md-pipes.md", () => Bytes(Repeat("a|", 50_000) + "\n" + Repeat("-|", 50_000) + "\n"));
        yield return (
            "md-references.md",
            () => Bytes(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"[r{i}]: /u\n")) + "x")
        );
        yield return ("md-html.md", () => Bytes(Repeat("<div>\n", 50_000)));
        yield return (
            "md-front-matter.md",
            () =>
                Bytes(
                    "---\ntitle: "
                        + Repeat("a", 1_000_000)
                        + "\nauthors: ["
                        + Repeat("x,", 100_000)
                        + "]\n---\nx"
                )
        );
    }

    private static IEnumerable<(string, Func<byte[]>)> Mail()
    {
        const string head = "From: a@example.org\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n";
        yield return (
            "eml-deep-parts.eml",
            () =>
                Bytes(
                    head
                        + string.Concat(
                            Enumerable
                                .Range(0, 10_000)
                                .Select(i =>
                                    $"Content-Type: multipart/mixed; boundary=\"b{i}\"\r\n\r\n--b{i}\r\n"
                                )
                        )
                )
        );
        yield return (
            "eml-deep-parts-capital.eml",
            () =>
                Bytes(
                    head
                        + string.Concat(
                            Enumerable
                                .Range(0, 10_000)
                                .Select(i =>
                                    $"CONTENT-TYPE: MULTIPART/MIXED; BOUNDARY=b{i}\r\n\r\n--b{i}\r\n"
                                )
                        )
                )
        );
        yield return (
            "eml-deep-mails.eml",
            () => Bytes(Repeat(head + "Content-Type: message/rfc822\r\n\r\n", 10_000))
        );
        yield return (
            "eml-long-header.eml",
            () => Bytes(head + "Subject: " + Repeat("a", 10_000_000) + "\r\n\r\nx")
        );
        yield return ("eml-many-headers.eml", () => Bytes(head + Repeat("X-A: b\r\n", 200_000) + "\r\nx"));
        yield return (
            "eml-deep-html.eml",
            () => Bytes(head + "Content-Type: text/html\r\n\r\n" + Repeat("<div>", Deep))
        );
        yield return (
            "eml-bad-base64.eml",
            () => Bytes(head + "Content-Transfer-Encoding: base64\r\n\r\n" + Repeat("!!", 1000))
        );
        yield return (
            "eml-cut.eml",
            () =>
                Bytes(head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/pl")
        );
        yield return (
            "eml-many-parts.eml",
            () =>
                Bytes(
                    head
                        + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                        + Repeat("--b\r\n\r\nx\r\n", 50_000)
                )
        );
        yield return (
            "eml-many-addresses.eml",
            () => Bytes("From: " + Repeat("(((((\"a\"<a@b>,", 50_000) + "\r\nMIME-Version: 1.0\r\n\r\nx")
        );
    }

    private static IEnumerable<(string, Func<byte[]>)> Pdf()
    {
        foreach (var share in new[] { 5, 25, 50, 75, 95 })
            yield return ($"pdf-cut-{share:00}.pdf", () => Cut(Samples.Pdf("Some words on a page."), share));
        yield return ("pdf-head-only.pdf", () => Bytes("%PDF-1.7\n"));
        yield return ("pdf-junk.pdf", () => [.. Bytes("%PDF-1.7\n"), .. Noise(200_000)]);
        yield return (
            "pdf-circular-kids.pdf",
            () =>
                RawPdf(
                    "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>",
                    "<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 9>>"
                )
        );
        yield return ("pdf-self-page.pdf", () => RawPdf("<</Type/Pages/Kids[2 0 R]/Count 1000000>>", "null"));
        yield return (
            "pdf-self-length.pdf",
            () =>
                RawPdf(
                    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
                    "<</Length 4 0 R>>\nstream\nBT ET\nendstream"
                )
        );
        yield return (
            "pdf-self-form.pdf",
            () =>
                RawPdf(
                    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>",
                    "<</Length 5>>\nstream\n/F Do\nendstream",
                    "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>/Length 11>>\nstream\n/F Do /F Do\nendstream"
                )
        );
        yield return (
            "pdf-deep-arrays.pdf",
            () => RawPdf("<</Type/Pages/Kids[3 0 R]/Count 1>>", Repeat("[", Deep))
        );
        yield return (
            "pdf-deep-dictionaries.pdf",
            () => RawPdf("<</Type/Pages/Kids[3 0 R]/Count 1>>", Repeat("<</A ", Deep))
        );
        yield return (
            "pdf-deep-operators.pdf",
            () =>
                RawPdf(
                    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
                    $"<</Length {Deep}>>\nstream\n{Repeat("[", Deep)}\nendstream"
                )
        );
        yield return ("pdf-packed-bomb.pdf", PackedBomb);
        yield return (
            "pdf-previous-self.pdf",
            () =>
                Bytes(
                    "%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 1/Prev 9/Root 1 0 R>>\nstartxref\n9\n%%EOF"
                )
        );
        yield return ("pdf-no-pages.pdf", () => RawPdf("null", "null"));
    }

    private static IEnumerable<(string, Func<byte[]>)> Docx()
    {
        const string space = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
        foreach (var share in new[] { 10, 50, 90 })
            yield return ($"docx-cut-{share}.docx", () => Cut(Samples.Docx("Some words."), share));
        yield return (
            "docx-deep.docx",
            () => OfficeFile($"<w:document {space}><w:body>{Repeat("<w:p>", Deep)}")
        );
        yield return (
            "docx-deep-tables.docx",
            () => OfficeFile($"<w:document {space}><w:body>{Repeat("<w:tbl><w:tr><w:tc>", Deep)}")
        );
        yield return ("docx-entities.docx", () => OfficeFile(EntityBomb()));
        yield return (
            "docx-outside-entity.docx",
            () => OfficeFile("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>")
        );
        yield return (
            "docx-ratio.docx",
            () => OfficeFile($"<w:document {space}><w:body>{Repeat(" ", 40_000_000)}</w:body></w:document>")
        );
        yield return ("docx-no-xml.docx", () => OfficeFile("words"));
        yield return (
            "docx-huge-attribute.docx",
            () => OfficeFile($"<w:document {space}><w:body a='{Repeat("a", 900_000)}'/></w:document>")
        );
        yield return (
            "docx-empty-body.docx",
            () => OfficeFile($"<w:document {space}><w:body/></w:document>")
        );
        yield return (
            "docx-many-paragraphs.docx",
            () =>
                OfficeFile(
                    $"<w:document {space}><w:body>{Repeat("<w:p><w:r><w:t>x</w:t></w:r></w:p>", 20_000)}</w:body></w:document>"
                )
        );
        yield return (
            "docx-is-sheet.docx",
            () => Archive(("[Content_Types].xml", Bytes("<Types/>")), ("xl/workbook.xml", Bytes("<a/>")))
        );
        yield return (
            "docx-many-parts.docx",
            () =>
                Archive([
                    ("[Content_Types].xml", Bytes("<Types/>")),
                    .. Enumerable.Range(0, 100_001).Select(i => ($"a{i}", Array.Empty<byte>())),
                ])
        );
    }

    private static IEnumerable<(string, Func<byte[]>)> Zip()
    {
        yield return ("zip-ratio.zip", () => Archive(("zeros.txt", new byte[45_000_000])));
        yield return ("zip-huge-part.zip", () => Archive(("zeros.txt", new byte[60_000_000])));
        yield return (
            "zip-many.zip",
            () => Archive(Enumerable.Range(0, 100_001).Select(i => ($"{i}", Array.Empty<byte>())))
        );
        yield return ("zip-nested-5.zip", () => Nested(5));
        yield return (
            "zip-nested-ratio.zip",
            () => Archive(("inner.zip", Archive(("zeros.txt", new byte[45_000_000]))))
        );
        yield return (
            "zip-nested-many.zip",
            () =>
                Archive(
                    Enumerable
                        .Range(0, 50)
                        .Select(i =>
                            (
                                $"{i}.zip",
                                Archive(Enumerable.Range(0, 2500).Select(j => ($"{j}/", Array.Empty<byte>())))
                            )
                        )
                )
        );
        yield return (
            "zip-lying-short.zip",
            () => Patched(Archive(("a.txt", Bytes(Repeat("ab", 5000)))), 24, 10)
        );
        yield return (
            "zip-lying-long.zip",
            () => Patched(Archive(("a.txt", Bytes(Repeat("ab", 5000)))), 24, 900_000)
        );
        yield return (
            "zip-lying-count.zip",
            () =>
            {
                var zip = Archive(("a.txt", Bytes("words")));
                zip[^12] = 200;
                zip[^14] = 200;
                return zip;
            }
        );
        yield return (
            "zip-wrong-sum.zip",
            () => Patched(Archive(("a.txt", Bytes("Some words."))), 16, 12345)
        );
        yield return (
            "zip-unknown-method.zip",
            () => Patched(Archive(("a.txt", Bytes("Some words."))), 8, 0x0063_0000)
        );
        yield return (
            "zip-encrypted.zip",
            () => Patched(Archive(("a.txt", Bytes("Some words."))), 8, 0x0008_0001)
        );
        yield return ("zip-cut.zip", () => Cut(Archive(("a.txt", Noise(10_000))), 50));
        yield return ("zip-cut-end.zip", () => Cut(Archive(("a.txt", Noise(10_000))), 99));
        yield return ("zip-empty.zip", () => Archive());
        yield return (
            "zip-climbing.zip",
            () =>
                Archive(
                    ("../../../../tmp/evil.txt", Bytes("Some words.")),
                    ("/etc/evil.txt", Bytes("Some words."))
                )
        );
        yield return (
            "zip-odd-names.zip",
            () =>
                Archive(
                    ("a\u001b[31m\n\u202Eb.txt", Bytes("Some words.")),
                    (new string('n', 5000), Bytes("Some words."))
                )
        );
        yield return (
            "zip-same-names.zip",
            () => Archive(("a.txt", Bytes("One.")), ("a.txt", Bytes("Two.")))
        );
        yield return (
            "zip-hostile-parts.zip",
            () => Archive(("a.html", Page(Repeat("<div>", Deep))), ("b.txt", Bytes("Some words.")))
        );
    }

    private static IEnumerable<(string, Func<byte[]>)> Text()
    {
        yield return ("text-empty.txt", () => []);
        yield return ("text-60-mb.txt", () => Bytes(Repeat("a", 60 * 1024 * 1024)));
        yield return ("text-40-mb.txt", () => Bytes(Repeat("Some words.\n", 40 * 1024 * 1024 / 12)));
        yield return ("text-blank.txt", () => Bytes(Repeat(" \n", 1000)));
        yield return ("text-mark-only.txt", () => [0xEF, 0xBB, 0xBF]);
        yield return (
            "text-invalid-utf8.txt",
            () => [.. Bytes(Repeat("\u00E4\u00F6\u00FC", 100)), 0xC3, 0x28, 0xFF, .. Bytes("x")]
        );
        yield return (
            "text-overlong.txt",
            () => [.. Bytes("words "), 0xC0, 0x80, 0xE0, 0x80, 0xAF, 0xED, 0xA0, 0x80]
        );
        yield return (
            "text-lone-surrogate.txt",
            () => [0xFF, 0xFE, 0x41, 0, 0x00, 0xD8, 0x42, 0, 0x00, 0xDC]
        );
        yield return ("text-odd-utf16.txt", () => [0xFF, 0xFE, 0x41, 0, 0x42]);
        yield return ("text-utf32.txt", () => [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF]);
        yield return ("text-some-nulls.txt", () => Bytes(Repeat("Some words.", 100) + "\0\0"));
        yield return ("text-one-line-10-mb.txt", () => Bytes(Words(1_700_000)));
        yield return ("text-million-lines.txt", () => Bytes(Repeat("a\n\n", 1_000_000)));
        yield return ("text-combining.txt", () => Bytes("a" + Repeat("\u0301", 500_000)));
        yield return ("text-directions.txt", () => Bytes(Repeat("\u202E\u2066\u05D0", 100_000)));
        yield return ("text-noise.txt", () => Noise(1_000_000));
        yield return ("text-is-picture.txt", () => [0x89, .. "PNG"u8, 13, 10, 26, 10, .. Noise(1000)]);
        yield return ("text-is-program.pdf", () => [0x7F, .. "ELF"u8, .. Noise(1000)]);
        yield return ("text-is-gzip.html", () => [0x1F, 0x8B, .. Noise(1000)]);
        yield return ("text-old-word.doc", () => [0xD0, 0xCF, 0x11, 0xE0, .. Noise(1000)]);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Page(string body) =>
        Bytes("<!DOCTYPE html><html><head><title>T</title></head><body>" + body);

    private static string Words(int count) => Repeat("words ", count);

    private static string Repeat(string part, int times) =>
        new StringBuilder(part.Length * times).Insert(0, part, times).ToString();

    private static byte[] Cut(byte[] whole, int percent) => whole[..(whole.Length * percent / 100)];

    /// <summary>The same noise on every run.</summary>
    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Archive(params IEnumerable<(string Name, byte[] Bytes)> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                part.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Nested(int depth) =>
        depth == 0
            ? Bytes("Some words.")
            : Archive((depth == 1 ? "a.txt" : $"{depth}.zip", Nested(depth - 1)));

    /// <summary>Overwrites four bytes of the first entry in the central directory.</summary>
    private static byte[] Patched(byte[] zip, int offset, int number)
    {
        var entry = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(zip.AsSpan(entry + offset), number);
        return zip;
    }

    private static byte[] OfficeFile(string document) =>
        Archive(
            (
                "[Content_Types].xml",
                Bytes(
                    "<?xml version='1.0'?><Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>"
                )
            ),
            (
                "_rels/.rels",
                Bytes(
                    "<?xml version='1.0'?><Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>"
                )
            ),
            ("word/document.xml", Bytes(document))
        );

    private static string EntityBomb()
    {
        var entities = Enumerable.Range(1, 9).Select(i => $"<!ENTITY e{i} '{Repeat($"&e{i - 1};", 10)}'>");
        return $"<!DOCTYPE a [<!ENTITY e0 'lol'>{string.Concat(entities)}]><a>&e9;</a>";
    }

    /// <summary>Objects 2, 3, ... of a file whose object 1 is the catalog, with a sound table of objects.</summary>
    private static byte[] RawPdf(params string[] objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var starts = new List<int>();
        foreach (var (index, body) in objects.Prepend("<</Type/Catalog/Pages 2 0 R>>").Index())
        {
            starts.Add(file.Length);
            file.Append($"{index + 1} 0 obj\n{body}\nendobj\n");
        }

        var table = file.Length;
        file.Append($"xref\n0 {starts.Count + 1}\n0000000000 65535 f \n");
        foreach (var start in starts)
            file.Append($"{start:0000000000} 00000 n \n");
        file.Append($"trailer<</Size {starts.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static byte[] PackedBomb()
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var spaces = new byte[1_000_000];
            Array.Fill(spaces, (byte)' ');
            for (var i = 0; i < 700; i++)
                deflate.Write(spaces);
        }

        var stream = Encoding.Latin1.GetString(packed.ToArray());
        return RawPdf(
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
            $"<</Length {stream.Length}/Filter/FlateDecode>>\nstream\n{stream}\nendstream"
        );
    }
}
