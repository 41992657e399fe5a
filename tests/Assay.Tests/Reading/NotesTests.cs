using Assay.Core.Documents;
using Assay.Core.Reading;

namespace Assay.Tests.Reading;

public sealed class NotesTests
{
    private const string Text = """
        The note was drafted to be refused.[1] The officers in the Black Hand supplied the weapons.[2]

        Notes

        [1] Samuel R. Williamson, Austria-Hungary and the Origins of the First World War (London: Macmillan, 1991), 203.
        [2] Christopher Clark, The Sleepwalkers (London: Allen Lane, 2012), 50; ibid., 56.
        """;

    [Fact]
    public void A_note_mark_is_no_part_of_the_statement_that_it_closes()
    {
        var statements = Read().Statements.Select(statement => statement.Passage.In(Text));

        Assert.Equal(
            "The note was drafted to be refused.|The officers in the Black Hand supplied the weapons.",
            string.Join('|', statements.Take(2))
        );
    }

    [Fact]
    public void The_number_at_the_head_of_a_note_says_nothing() =>
        Assert.DoesNotContain(Read().Statements, statement => statement.Passage.In(Text).StartsWith('['));

    [Fact]
    public void Every_work_of_a_note_stands_behind_the_statement_that_calls_it()
    {
        var citations = Read().Citations;

        Assert.Equal(
            "s1 s2 s2",
            string.Join(' ', citations.Select(citation => Assert.Single(citation.Supports)))
        );
    }

    private static DocumentReading Read() =>
        DocumentReader.Read(
            new Document
            {
                Id = "d1",
                Path = "notes.txt",
                Sha256 = "",
                Format = "text",
                Text = Text,
            },
            []
        );
}
