namespace Assay.Tests.Reading;

/// <summary>A citation may stand behind more than the statement that it closes.</summary>
public class CitationReachTests
{
    private const string Text =
        "The mill closed in May (The Times, June 3, 1931). The owner sold the wheel in June. The town bought the weir in July (The Gazette, August 9, 1931).";

    [Fact]
    public void Reach_goes_back_to_the_sentence_cited_before()
    {
        var reading = ReadingOf.Whole(Text);
        var last = reading.Citations[^1];
        var backed = last.Backs.Select(each =>
            (
                reading
                    .Statements.Single(one => string.Equals(one.Id, each.Statement, StringComparison.Ordinal))
                    .Passage.In(Text),
                each.Probability
            )
        );
        Assert.Equal(
            [("The owner sold the wheel in June.", 0.3), ("The town bought the weir in July", 0.95)],
            backed
        );
    }

    [Fact]
    public void What_a_citation_closes_is_backed_most()
    {
        foreach (var citation in ReadingOf.Whole(Text).Citations)
            Assert.Equal(
                citation.Supports,
                citation.Backs.Where(each => each.Probability > 0.9).Select(each => each.Statement),
                StringComparer.Ordinal
            );
    }
}
