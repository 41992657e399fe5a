using System.Text;

namespace Assay.Tests.Ingest;

public sealed class FormatTests
{
    private const string Sentence =
        "The committee met twice that year and left no minutes of what was said between its members. ";

    [Fact]
    public void Html_gives_the_article_with_what_the_page_states_about_it()
    {
        var document = Parsing.Of("page.html", Samples.Utf8(Page()));

        Assert.Equal("html", document.Format);
        Assert.Equal("The Quiet Committee", document.Metadata.Title);
        Assert.Equal(["Author One", "Author Two"], document.Metadata.Authors);
        Assert.Equal("2020-02-03", document.Metadata.Date);
        Assert.Equal("The Gazette", document.Metadata.Publication);
        Assert.Equal("en-GB", document.Metadata.Language);
        Assert.Equal("https://example.org/a", document.Metadata.Address);
        Assert.StartsWith(
            "The Quiet Committee\n\nFirst paragraph. ",
            document.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("\n\nA quotation. ", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Share this", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Home", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", document.Text, StringComparison.Ordinal);
        Assert.Equal(
            "p[2]",
            document.PlaceOf(document.Text.IndexOf("Second paragraph", StringComparison.Ordinal))
        );
        TextLayerProperties.Hold(document);
    }

    [Theory]
    [InlineData("https://example.org/author/one")]
    [InlineData("12345")]
    [InlineData("admin")]
    [InlineData("one@example.org")]
    [InlineData("{{author}}")]
    [InlineData("")]
    public void What_cannot_be_a_name_is_no_author(string stated)
    {
        var page =
            $"<html><head><meta name=author content='{stated}'></head><body><p>{Sentence}</p></body></html>";

        Assert.Empty(Parsing.Of("page.html", Samples.Utf8(page)).Metadata.Authors);
    }

    [Fact]
    public void A_page_that_states_nothing_has_no_metadata()
    {
        var document = Parsing.Of("page.html", Samples.Utf8($"<html><body><p>{Sentence}</p></body></html>"));

        Assert.Equal(
            Assay.Core.Documents.EmbeddedMetadata.None with
            {
                Authors = document.Metadata.Authors,
            },
            document.Metadata
        );
        Assert.Empty(document.Metadata.Authors);
    }

    [Fact]
    public void Html_without_an_article_is_read_whole_and_says_so()
    {
        var document = Parsing.Of(
            "page.html",
            "<html><body><ul><li>One</li><li>Two</li></ul><table><tr><td>a</td><td>b</td></tr></table></body></html>"u8.ToArray()
        );

        Assert.Equal("One\nTwo\n\na\tb", document.Text);
        Assert.Contains(document.Notes, note => note.Contains("whole page", StringComparison.Ordinal));
    }

    [Fact]
    public void Markdown_loses_its_marks_and_keeps_its_blocks_and_notes()
    {
        const string source =
            "---\ntitle: \"Stated title\"\nauthor: [Author One, Author Two]\ndate: 2020-02-03\n---\n\n# Heading\n\nSome *firm* words\nover a line [with a link](http://x.example).[^1]\n\n- one\n- two\n\n> Quoted.\n\n[^1]: The note.\n";
        var document = Parsing.Of("a.md", Samples.Utf8(source));

        Assert.Equal(
            "Heading\n\nSome firm words over a line with a link.[1]\n\none\ntwo\n\nQuoted.\n\n[1] The note.",
            document.Text
        );
        Assert.Equal("Stated title", document.Metadata.Title);
        Assert.Equal(["Author One", "Author Two"], document.Metadata.Authors);
        Assert.Equal("2020-02-03", document.Metadata.Date);
        Assert.Equal("line 9", document.PlaceOf(document.Text.IndexOf("firm", StringComparison.Ordinal)));
        TextLayerProperties.Hold(document);
    }

    [Fact]
    public void Pdf_is_mapped_to_its_pages_and_divided_words_are_joined()
    {
        var document = Parsing.Of(
            "a.pdf",
            Samples.Pdf(
                "These are the words of the first page, which goes on to a sec-\nond line of some length.",
                "Words of the second page."
            )
        );

        Assert.Equal("pdf", document.Format);
        Assert.Contains("a second line", document.Text, StringComparison.Ordinal);
        Assert.Equal("page 1", document.PlaceOf(0));
        Assert.Equal(
            "page 2",
            document.PlaceOf(document.Text.IndexOf("second page", StringComparison.Ordinal))
        );
        Assert.Equal("A title", document.Metadata.Title);
        Assert.Equal(["Author One"], document.Metadata.Authors);
        TextLayerProperties.Hold(document);
    }

    [Fact]
    public void Docx_gives_paragraphs_footnotes_and_core_properties()
    {
        var document = Parsing.Of(
            "a.docx",
            Samples.Docx("First words.", "The note's words.", "Second words.")
        );

        Assert.Equal("First words.[2]\n\nSecond words.\n\n[2] The note's words.", document.Text);
        Assert.Equal("footnote 2", document.PlaceOf(document.Text.Length - 1));
        Assert.Equal("p[2]", document.PlaceOf(document.Text.IndexOf("Second", StringComparison.Ordinal)));
        Assert.Equal("A title", document.Metadata.Title);
        Assert.Equal(["Author One", "Author Two"], document.Metadata.Authors);
        TextLayerProperties.Hold(document);
    }

    [Theory]
    [InlineData("text/plain", "Plain words.\r\n\r\nMore words.")]
    [InlineData("text/html", "<p>Plain words.</p><p>More words.</p>")]
    public void Mail_gives_its_body_subject_sender_and_date(string type, string body)
    {
        var mail =
            $"From: \"Author One\" <one@example.org>\r\nSubject: =?utf-8?Q?A_t=C3=AFtle?=\r\nDate: Mon, 3 Feb 2020 10:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: {type}; charset=utf-8\r\n\r\n{body}";
        var document = Parsing.Of("a.eml", Samples.Utf8(mail));

        Assert.Equal("Plain words.\n\nMore words.", document.Text);
        Assert.Equal("A t\u00EFtle", document.Metadata.Title);
        Assert.Equal(["Author One"], document.Metadata.Authors);
        Assert.Equal("2020-02-03T10:00:00+01:00", document.Metadata.Date);
        TextLayerProperties.Hold(document);
    }

    [Fact]
    public void Mail_older_than_mail_keeps_the_date_of_its_header()
    {
        const string Mail =
            "From: a@example.org\nDate: Mon, 11 Oct 1926 09:30:00 +0100\nSubject: S\n\nWords.\n";

        Assert.Contains(
            "1926",
            Parsing.Of("a.eml", Samples.Utf8(Mail)).Metadata.Date!,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("a.txt", "<!DOCTYPE html><html><body><p>Words.</p></body></html>", "html")]
    [InlineData("a.bin", "Just words.", "text")]
    [InlineData("memo.txt", "From: the office\nDate: 3 May\n\nWords.", "text")]
    [InlineData("mail", "From: a@example.org\nMessage-ID: <1@x>\n\nWords.", "eml")]
    public void The_first_bytes_decide_before_the_extension(string name, string text, string format)
    {
        Assert.Equal(format, Parsing.Of(name, Samples.Utf8(text)).Format);
    }

    [Fact]
    public void A_pdf_under_a_wrong_name_is_a_pdf()
    {
        Assert.Equal("pdf", Parsing.Of("a.txt", Samples.Pdf("Some words on a page.")).Format);
    }

    private static string Page() =>
        $$"""
            <!DOCTYPE html><html lang="en-GB"><head><title>The Quiet Committee | The Gazette</title>
            <meta property="og:site_name" content="The Gazette"><link rel="canonical" href="https://example.org/a">
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","datePublished":"2020-02-03",
            "author":[{"@type":"Person","name":"By Author One"},{"@type":"Person","name":"Author Two, staff writer"}]}</script></head>
            <body><nav><a href="/">Home</a> <a href="/x">Politics</a></nav><h1>The Quiet Committee</h1>
            <article><p>First paragraph. {{Repeated()}}</p><p>Second paragraph. {{Repeated()}}</p><div>Share this</div>
            <blockquote><p>A quotation. {{Sentence}}</p></blockquote><p>Third paragraph. {{Repeated()}}</p></article>
            <script>alert('x')</script><footer>Copyright</footer></body></html>
            """;

    private static string Repeated() => new StringBuilder().Insert(0, Sentence, 4).ToString();
}
