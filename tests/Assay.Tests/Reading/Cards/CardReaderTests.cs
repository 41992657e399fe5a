using Assay.Core.Documents;
using Assay.Core.Reading;
using Assay.Core.Reading.Cards;

namespace Assay.Tests.Reading.Cards;

public sealed class CardReaderTests
{
    private const string Body =
        "The letter was printed by the newspaper, and it was said that the ministers had known of it for days. "
        + "None of the papers that were opened later bears this out, and the courier was never found.";

    [Fact]
    public void Title_byline_and_date_are_read_from_the_head()
    {
        var card = Read($"The Letter Nobody Wrote\n\nBy A. B. Smith and C. Jones\nMarch 3, 1925\n\n{Body}");
        Assert.Equal("The Letter Nobody Wrote", card.Title);
        Assert.Equal(["A. B. Smith", "C. Jones"], card.Authors);
        Assert.Equal("1925-03-03", card.Date);
        Assert.Null(card.NotBefore);
        Assert.Equal(["publication"], card.Missing);
    }

    [Fact]
    public void Labelled_lines_are_read_with_several_labels_in_one()
    {
        var card = Read(
            $"A Letter\n\nPublication: Journal of Democracy Volume: 14 Issue: 1\nAuthor: A. Smith\nDate: 3 March 2003\n\n{Body}"
        );
        Assert.Equal(
            ("Journal of Democracy", "14", "1", "2003-03-03"),
            (card.Publication, card.Volume, card.Issue, card.Date)
        );
        Assert.Equal(["A. Smith"], card.Authors);
        Assert.Empty(card.Missing);
    }

    [Fact]
    public void A_masthead_line_gives_publication_and_date()
    {
        var card = Read($"Soviet Intrigue Denied\n\nThe Times, 25 October 1924\n\n{Body}");
        Assert.Equal(
            ("Soviet Intrigue Denied", "The Times", "1924-10-25"),
            (card.Title, card.Publication, card.Date)
        );
    }

    [Fact]
    public void A_dateline_dates_the_document()
    {
        var card = Read($"Soviet Intrigue Denied\n\nLONDON, March 3, 1925 — {Body}");
        Assert.Equal("1925-03-03", card.Date);
        Assert.Null(Read($"Soviet Intrigue Denied\n\nLONDON, March 3 — {Body}").Date);
    }

    [Fact]
    public void A_volume_line_gives_volume_and_issue()
    {
        var card = Read($"Deception in War\n\nWorld Politics, Vol. 30, No. 2 (January 1978)\n\n{Body}");
        Assert.Equal(
            ("World Politics", "30", "2", "1978-01"),
            (card.Publication, card.Volume, card.Issue, card.Date)
        );
    }

    [Fact]
    public void An_author_is_not_guessed_from_people_in_the_text()
    {
        var card = Read(
            $"A Letter\n\n{Body} “We knew nothing,” said Ramsay MacDonald (Robert Conquest, The Great Terror, London: Macmillan, 1968).\n\nRamsay MacDonald is the author of the denial."
        );
        Assert.Empty(card.Authors);
        Assert.Equal(["author", "date", "publication"], card.Missing);
    }

    [Fact]
    public void A_note_at_the_foot_names_the_author()
    {
        var card = Read($"A Letter\n\n{Body}\n\nA. B. Smith is a senior fellow at the Hoover Institution.");
        Assert.Equal(["A. B. Smith"], card.Authors);
    }

    [Fact]
    public void A_first_sentence_is_no_title()
    {
        var card = Read($"The ministers knew nothing.\n\n{Body}");
        Assert.Null(card.Title);
        Assert.Equal("title", card.Missing[0]);
    }

    [Fact]
    public void The_latest_date_looked_back_on_bounds_an_undated_text()
    {
        Assert.Equal(
            "2016-12-31",
            Read(
                $"A Letter\n\n{Body} It was said again (Pravda, December 31, 2016; Izvestia, May 3, 2015)."
            ).NotBefore
        );
        Assert.Equal(
            "2014",
            Read(
                $"A Letter\n\n{Body} It came back in 2014. Trade will double by 2030, and elections will be held on March 18, 2018."
            ).NotBefore
        );
        Assert.Null(Read($"A Letter\n\n{Body}").NotBefore);
    }

    [Fact]
    public void Metadata_fill_only_what_the_text_leaves_open()
    {
        var metadata = new EmbeddedMetadata
        {
            Title = "Other",
            Authors = ["A. Smith"],
            Date = "1925-03-03T10:00:00Z",
            Publication = "The Times",
        };
        var card = CardReader.Read(Document($"A Letter\n\n{Body}") with { Metadata = metadata });
        Assert.Equal(("A Letter", "1925-03-03", "The Times"), (card.Title, card.Date, card.Publication));
        Assert.Equal(["A. Smith"], card.Authors);
    }

    [Fact]
    public void Missing_volume_counts_only_beside_an_issue()
    {
        Assert.Equal(
            ["title", "author", "date", "volume"],
            Read($"Publication: The Economist Issue: 12\n\n{Body}").Missing
        );
        Assert.Equal(["title", "author", "date", "publication", "language"], Read("").Missing);
    }

    [Fact]
    public void The_seed_article_lacks_author_and_date()
    {
        var card = Read(SharedDataFolder.OnlyText("seed"));
        Assert.Equal(["author", "date"], card.Missing);
        Assert.Equal(
            ("2016-12-31", "14", "1", "en"),
            (card.NotBefore, card.Volume, card.Issue, card.Language)
        );
        Assert.NotNull(card.Title);
        Assert.NotNull(card.Publication);
    }

    private static DocumentCard Read(string text) => CardReader.Read(Document(text));

    private static Document Document(string text) =>
        new()
        {
            Id = "d1",
            Path = "letter.txt",
            Sha256 = new string('0', 64),
            Format = "text",
            Text = text,
        };
}
