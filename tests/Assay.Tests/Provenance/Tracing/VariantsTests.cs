using Assay.Core.Provenance;
using Assay.Core.Provenance.Tracing;
using static Assay.Tests.Provenance.SomeCorpus;
using static Assay.Tests.Provenance.SomeReading;

namespace Assay.Tests.Provenance.Tracing;

public class VariantsTests
{
    [Fact]
    public void Who_repeats_a_wrong_number_has_it_from_who_made_it()
    {
        var result = Explained(
            Story("35"),
            Story("35") + Tail(1),
            Story("53") + Tail(2),
            Story("35") + Tail(3),
            Story("53") + Tail(4)
        );
        Assert.Equal("t3", The(result, "t5").Parent!.Id);
        Assert.Equal("t1", The(result, "t5").Origin);
        Assert.Contains(
            The(result, "t5").Parent!.Reasons,
            reason =>
                reason.LogLikelihood > 0
                && reason.Words.Equals(
                    "repeats a number or name that other candidates have otherwise, from word 61 on",
                    StringComparison.Ordinal
                )
        );
        Assert.NotEqual("t3", The(result, "t4").Parent!.Id, StringComparer.Ordinal);
    }

    [Fact]
    public void Who_repeats_a_shortened_quotation_has_it_from_who_shortened_it()
    {
        var (said, shortened) = (
            Quoted(Words(500, 60)),
            Quoted($"{Words(500, 10)} {Words(513, 12)} {Words(528, 12)} {Words(543, 17)}")
        );
        var result = Explained(
            Story(said),
            Story(said) + Tail(1),
            Story(shortened) + Tail(2),
            Story(said) + Tail(3),
            Story(shortened) + Tail(4)
        );
        Assert.Equal("t3", The(result, "t5").Parent!.Id);
        Assert.Contains(
            The(result, "t5").Parent!.Reasons,
            reason => reason.Words.StartsWith("quotes as it does in 3 places", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("35", "53", true)]
    [InlineData("Riga", "Rega", true)]
    [InlineData("small", "large", false)]
    public void A_place_counts_for_who_goes_along_and_against_who_does_not(
        string own,
        string other,
        bool isName
    )
    {
        var comparison = Compared(Story(own), Story(own) + Tail(1), Story(other), Story(other) + Tail(2));
        var (alike, unlike) = (comparison.Texts[0].Variants, comparison.Texts[1].Variants);
        Assert.Equal(isName ? (1, 0) : (0, 1), (alike.SharedNames, alike.SharedWords));
        Assert.Equal(isName ? (1, 0) : (0, 1), (unlike.OtherNames, unlike.OtherWords));
        Assert.Equal((1, 0), (comparison.Variants.Minority, comparison.Variants.Majority));
        Assert.Equal(0, unlike.OwnSlips);
    }

    [Fact]
    public void What_only_one_candidate_has_otherwise_is_its_own_slip()
    {
        var comparison = Compared(Story("35"), Story("35") + Tail(1), Story("35") + Tail(2), Story("53"));
        Assert.Equal(0, comparison.Texts[0].Variants.SharedNames);
        Assert.Equal(1, comparison.Texts[2].Variants.OwnSlips);
        Assert.Equal((0, 1), (comparison.Variants.Minority, comparison.Variants.Majority));
    }

    [Fact]
    public void What_nobody_else_has_is_the_texts_own()
    {
        var comparison = Compared(Story("35"), Story("53") + Tail(1), Story("53") + Tail(2));
        Assert.Equal((0, 1), (comparison.Variants.Alone, comparison.Variants.AloneAgainstMany));
        Assert.Equal(0, comparison.Texts[0].Variants.OtherNames);
    }

    [Fact]
    public void Another_wording_of_a_passage_is_no_variant()
    {
        var comparison = Compared(Story(Words(900, 9)), Story(Words(950, 9)), Story(Words(900, 9)));
        Assert.Equal(
            0,
            comparison.Variants.Alone + comparison.Variants.Minority + comparison.Variants.Majority
        );
    }

    [Fact]
    public void A_word_found_nowhere_else_is_garbled_where_others_have_a_known_one()
    {
        var known = string.Join(' ', Enumerable.Repeat("harbour", 9));
        var garbled = Compared(Story("harbovr"), Story("harbour"), known);
        Assert.Equal((1, 0), (garbled.Variants.Garbled, garbled.Variants.Mended));
        Assert.Equal(1, garbled.Texts[0].Variants.Garbled);
        var mended = Compared(Story("harbour"), Story("harbovr"), known);
        Assert.Equal((0, 1), (mended.Variants.Garbled, mended.Variants.Mended));
    }

    private static string Story(string middle) => $"{Words(0, 60)} {middle} {Words(100, 60)}";

    private static string Tail(int number) => " " + Words(1000 * number, 12);

    private static string Quoted(string said) => "“" + said + "”";

    private static TraceResult Explained(params string[] texts)
    {
        var tracer = new Tracer(new TraceOptions { Explain = true });
        for (var at = 0; at < texts.Length; at++)
            tracer.Add($"t{at + 1}", texts[at], DocumentTime.At(at));
        return tracer.Trace(cancellation: TestContext.Current.CancellationToken);
    }

    private static Comparison Compared(string text, params string[] candidates)
    {
        var table = new DocumentTable(new MemoryTokenStore());
        var batch = new TextBatch();
        for (var at = 0; at < candidates.Length; at++)
            batch.Add($"c{at}", candidates[at], DocumentTime.At(at), null);
        batch.Add("text", text, DocumentTime.At(candidates.Length), null);
        table.Add(batch);
        table.Order();
        var comparison = new Comparison();
        comparison.Begin(table.Read(candidates.Length).Tokens, null);
        for (var at = 0; at < candidates.Length; at++)
            comparison.Add(new FoundText(at, 1, 1), table.Read(at).Tokens);
        comparison.Finish(new WordCounts(table, new Copies(table)));
        return comparison;
    }
}
