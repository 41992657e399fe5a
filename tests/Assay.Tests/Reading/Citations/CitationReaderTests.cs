using System.Collections.Immutable;
using System.Text;
using Assay.Core.Reading;
using Assay.Core.Reading.Citations;
using CsCheck;

namespace Assay.Tests.Reading.Citations;

public sealed class CitationReaderTests
{
    private static readonly DocumentCard Blank = new();

    [Fact]
    public void Every_block_of_the_spec_reads_as_written()
    {
        var blocks = CitationSpec.Blocks().ToList();
        var count = 0;
        foreach (var (card, text, expected) in blocks)
        {
            var reading = CitationReader.Read(text, card);
            var lines = reading
                .Citations.Select(CitationSpec.Line)
                .Concat(reading.Rejected.Select(mark => $"rejected: {mark.Text}"));
            Assert.Equal(
                $"{text}\n{expected}",
                $"{text}\n{string.Join('\n', lines)}".TrimEnd('\n') + (expected.Length == 0 ? "\n" : "")
            );
            count += reading.Citations.Length;
        }

        Assert.True(blocks.Count >= 60, $"The spec has {blocks.Count} blocks; 60 were wanted.");
        Assert.True(count >= 60, $"The spec has {count} citations; 60 were wanted.");
    }

    [Fact]
    public void No_field_holds_a_word_that_its_citation_lacks()
    {
        foreach (var (card, text, _) in CitationSpec.Blocks())
            AssertGrounded(text, CitationReader.Read(text, card));
    }

    [Fact]
    public void Mutilated_citations_keep_what_is_left_and_invent_nothing()
    {
        var blocks = CitationSpec.Blocks().ToList();
        Gen.Select(Gen.Int[0, blocks.Count - 1], Gen.Int[0, 6], Gen.Int[0, 10_000])
            .Sample(
                (block, change, place) =>
                {
                    var text = Mutilate(blocks[block].Text, change, place);
                    AssertGrounded(text, CitationReader.Read(text, blocks[block].Card));
                },
                iter: 4000
            );
    }

    [Theory]
    [InlineData("({0}, {1}; Izvestia, 2 May 1937)")]
    [InlineData("(Izvestia, 2 May 1937; {0}, {1})")]
    [InlineData("(Izvestia, 2 May 1937;{0},  {1})")]
    [InlineData("( Izvestia, 2 May 1937 ;  {0} , {1} )")]
    public void A_source_or_date_that_is_taken_away_is_missed(string cluster)
    {
        foreach (var source in (string[])["Pravda", "Le Monde", "The New York Times", "Der Spiegel"])
        {
            var whole = Read(string.Format(cluster, source, "3 May 1937"));
            var noSource = Read(string.Format(cluster, "", "3 May 1937"));
            var noDate = Read(string.Format(cluster, source, "n.d."));
            Assert.Equal(
                [source, "1937-05-03"],
                Of(whole).SelectMany(citation => (string?[])[citation.Source, citation.Date]),
                StringComparer.Ordinal
            );
            Assert.Single(
                noSource,
                citation => citation.Defects.Contains(CitationDefect.MissingSource) && citation.Source is null
            );
            Assert.Single(
                noDate,
                citation =>
                    citation.Defects.Contains(CitationDefect.EmptyDate)
                    && string.Equals(citation.Source, source, StringComparison.Ordinal)
            );
        }

        static IEnumerable<Citation> Of(IEnumerable<Citation> citations) =>
            citations.Where(citation =>
                !string.Equals(citation.Source, "Izvestia", StringComparison.Ordinal)
            );
    }

    [Fact]
    public void Offsets_are_exact_in_any_text()
    {
        string[] pieces =
        [
            "(",
            ")",
            "Pravda, May 3, 1937",
            "; ",
            ";, May 4, 1937",
            "“",
            "”",
            "\"",
            "[1]",
            "\n\n",
            "\r\n",
            "𝔘😀",
            "é",
            "שלום",
            "Smith 2004",
            " and ",
            "ibid.",
            "https://a.example/b",
            "Notes\n",
            "1. ",
            ", ",
            "'",
            "—",
            "———",
            "¹",
        ];
        Gen.Int[0, pieces.Length - 1]
            .Array[0, 40]
            .Select(chosen => string.Concat(chosen.Select(index => pieces[index])))
            .Sample(text => AssertGrounded(text, CitationReader.Read(text, Blank)), iter: 3000);
    }

    [Fact]
    public void Long_lists_take_linear_time()
    {
        var text = new StringBuilder("Sources (");
        for (var i = 0; i < 100_000; i++)
            text.Append("Pravda, May ")
                .Append((i % 31) + 1)
                .Append(", ")
                .Append(1900 + (i % 99))
                .Append("; ");
        text.Append(").\n\nNotes\n\n");
        for (var i = 1; i < 1000; i++)
            text.Append(i).Append(". Ibid., 12.\n");
        var before = ThreadClock.Now();
        var reading = CitationReader.Read(text.ToString(), Blank);
        Assert.Equal(100_999, reading.Citations.Length);
        Assert.InRange(ThreadClock.Now() - before, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("([")]
    [InlineData("(May 3, 1937")]
    [InlineData("“(\"1937")]
    [InlineData("Notes\n1. ")]
    [InlineData("A and ")]
    [InlineData("((Pravda, May 3, 1937)")]
    [InlineData("[x](http://a.example ")]
    [InlineData("—")]
    public void Hostile_text_takes_linear_time(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        var before = ThreadClock.Now();
        AssertGrounded(text, CitationReader.Read(text, Blank));
        Assert.InRange(ThreadClock.Now() - before, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void The_same_reference_reads_alike_in_common_styles()
    {
        string[] styles =
        [
            "Schelling, Thomas C. The Strategy of Conflict. Cambridge, MA: Harvard University Press, 1960.",
            "Schelling, T. C. (1960). The Strategy of Conflict. Cambridge, MA: Harvard University Press.",
            "Thomas C. Schelling, The Strategy of Conflict (Cambridge, MA: Harvard University Press, 1960), 12.",
            "[7] Schelling, Thomas C. 1960. The Strategy of Conflict. Cambridge, MA: Harvard University Press.",
        ];
        foreach (var style in styles)
        {
            var read = CitationReader.ReadReference(style);
            Assert.Equal("The Strategy of Conflict", read.Title);
            Assert.Equal("1960", read.Date);
            Assert.Equal("Cambridge, MA", read.Place);
            Assert.Equal("Harvard University Press", read.Publisher);
            Assert.Contains("Schelling", Assert.Single(read.Authors), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_no_reference_is_kept_unparsed()
    {
        var read = CitationReader.ReadReference("nothing that could be read");
        Assert.Equal([CitationDefect.Unparsed], read.Defects);
        Assert.Equal("nothing that could be read", read.Mark.Text);
    }

    [Fact]
    public void The_seed_article_has_its_twelve_items()
    {
        var text = SharedDataFolder.OnlyText("seed");
        var citations = CitationReader
            .Read(text, new DocumentCard { Publication = PublicationOf(text) })
            .Citations;
        Assert.Equal(
            [4, 3, 1, 1, 3],
            citations
                .GroupBy(citation => citation.Cluster, StringComparer.Ordinal)
                .Select(cluster => cluster.Count())
        );
        Assert.Equal(9, citations.Count(citation => citation.Repeats is null));
        Assert.Equal(4, citations.Count(citation => citation.Defects.Contains(CitationDefect.MissingSource)));
        Assert.Equal(
            ["c5", "c6", "c7"],
            citations.TakeLast(3).Select(citation => citation.Repeats),
            StringComparer.Ordinal
        );
        Assert.Equal("c9", Assert.Single(citations, citation => citation.SelfCitation).Id);
        Assert.Equal(
            ["2012", "2003", "2007", "2015-01-13"],
            citations.Take(4).Select(citation => citation.Date),
            StringComparer.Ordinal
        );
        Assert.Equal([1, 1, 2, 0], citations.Take(4).Select(citation => citation.Authors.Length));
        Assert.Equal("1989-07", citations[7].Date);
        AssertGrounded(text, CitationReader.Read(text, Blank));
    }

    private static string PublicationOf(string text)
    {
        const string Label = "Publication: ";
        var start = text.IndexOf(Label, StringComparison.Ordinal) + Label.Length;
        return text[start..text.IndexOf(" Volume:", start, StringComparison.Ordinal)];
    }

    private static ImmutableArray<Citation> Read(string text) => CitationReader.Read(text, Blank).Citations;

    private static string Mutilate(string text, int change, int place)
    {
        var at = text.Length == 0 ? 0 : place % text.Length;
        return change switch
        {
            0 => text.Remove(at, Math.Min(5, text.Length - at)),
            1 => text.Insert(at, "  "),
            2 => text.Replace(';', ','),
            3 => text.Replace(',', ';'),
            4 => text.Insert(at, "("),
            5 => text.Replace("19", "", StringComparison.Ordinal),
            _ => text.Insert(at, "\n"),
        };
    }

    private static void AssertGrounded(string text, CitationReading reading)
    {
        var last = 0;
        foreach (var citation in reading.Citations)
        {
            var passage = citation.Mark.Passage;
            Assert.Equal(text[passage.Start..passage.End], citation.Mark.Text);
            Assert.True(passage.Start >= last, $"{citation.Id} starts before the one before it.");
            last = passage.Start;
            string?[] fields =
            [
                .. citation.Authors,
                .. citation.Editors,
                citation.Title,
                citation.Container,
                citation.Place,
                citation.Publisher,
                citation.Volume,
                citation.Issue,
                citation.Pages,
                citation.Address,
                citation.Source,
            ];
            // The comma of an inverted name is set by the reader, wherever the text has it.
            foreach (var word in fields.SelectMany(field => (field ?? "").Split(' ')))
                Assert.Contains(word.TrimEnd(','), citation.Mark.Text, StringComparison.Ordinal);
            if (citation.Date is { } date)
                Assert.Contains(date[2..4], citation.Mark.Text, StringComparison.Ordinal);
        }
    }
}
