using Assay.Core.Cases;
using Assay.Formats.Cases;
using Assay.Formats.Yaml;

namespace Assay.Tests.Formats;

public sealed class CaseFileTests
{
    private static readonly CaseContent Trust = CaseTexts.Guide(1);

    [Fact]
    public void Hypotheses_keep_their_order_sentences_and_priors()
    {
        Assert.Equal(
            "genuine penetrated controlled",
            string.Join(' ', Trust.Hypotheses.Select(item => item.Id))
        );
        Assert.Equal("An authentic underground", Trust.Hypotheses[0].Says);
        Assert.Equal([0.45, 0.35, 0.2], Trust.Hypotheses.Select(item => item.Prior.Mean));
        Assert.Equal("1925-12-31", Trust.AsOf);
    }

    [Fact]
    public void A_rating_is_a_word_a_number_or_a_range()
    {
        var likely = Trust.Indicators[0].Likely;
        Assert.Equal(("unlikely", 0.20, 0.45), (likely[0].Word, likely[0].Low, likely[0].High));
        Assert.Equal((null, 0.3, 0.6), (likely[1].Word, likely[1].Low, likely[1].High));
        Assert.Equal(Rating.Point(0.5), Trust.Causes[0].Probability[2]);
    }

    [Fact]
    public void Ratings_may_depend_on_an_assumption()
    {
        var indicator = Trust.Indicators[1];
        Assert.Equal("porous-border", indicator.Given);
        Assert.Equal("likely; likely; likely", string.Join("; ", indicator.Likely));
        Assert.Equal("very unlikely; unlikely; likely", string.Join("; ", indicator.LikelyOtherwise));
    }

    [Fact]
    public void Deceivers_channels_sources_and_reports_hang_together()
    {
        Assert.Equal("genuine", Trust.Deceivers[0].Story);
        Assert.Equal(("ogpu", 0.9), (Trust.Channels[0].Deceiver, Trust.Channels[0].Controllability.Mean));
        Assert.Equal((Grade.B, "union-couriers"), (Trust.Sources[0].Reliability, Trust.Sources[0].Channel));
        Assert.Equal((2, "1925-03-01"), (Trust.Reports[0].Credibility, Trust.Reports[0].Date));
        Assert.Equal(new CopyCandidate("r1", 0.9), Trust.Reports[1].Copies[0]);
        Assert.Equal(Observation.DidNotOccur, Trust.Reports[2].Saw);
        Assert.Equal(
            (Observation.FoundNothing, 0.3),
            (Trust.Reports[3].Saw, Trust.Reports[3].Detection.Mean)
        );
    }

    [Fact]
    public void Every_case_of_the_guide_is_read() =>
        Assert.All(CaseTexts.InGuide(), text => Assert.NotEmpty(CaseTexts.Read(text).Hypotheses));

    [Fact]
    public void The_refusal_that_the_guide_shows_is_the_one_that_is_given()
    {
        var spoiled = CaseTexts
            .InGuide()
            .First()
            .Replace("polish-staff,", "polish-staf,", StringComparison.Ordinal);
        var refusal = Assert.Throws<FormatRefusedException>(() => CaseTexts.Read(spoiled));
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "guide", "cases.md"));
        Assert.Contains(
            refusal.Message.Replace("some.case.yaml", "trust.case.yaml", StringComparison.Ordinal),
            guide,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("0.7", 0.7, 0.7)]
    [InlineData(".5", 0.5, 0.5)]
    [InlineData("5e-1", 0.5, 0.5)]
    [InlineData("+0.5", 0.5, 0.5)]
    [InlineData("-0", 0, 0)]
    [InlineData("1", 1, 1)]
    [InlineData("[.2, 8E-1]", 0.2, 0.8)]
    [InlineData("[0.5, 0.5]", 0.5, 0.5)]
    [InlineData("Likely", 0.55, 0.8)]
    [InlineData("'very  likely'", 0.8, 0.95)]
    [InlineData("realistic possibility", 0.4, 0.5)]
    [InlineData("chances about even", 0.4, 0.6)]
    public void A_rating_has_many_spellings(string written, double low, double high)
    {
        var rating = Rated(written);
        Assert.Equal((low, high), (rating.Low, rating.High));
        Assert.Equal(rating, RatingText.Read(written));
    }

    [Fact]
    public void Every_word_of_every_table_is_a_rating() =>
        Assert.All(
            EstimativeWords
                .Tables.SelectMany(table => table.Bands)
                .SelectMany(band => band.Synonyms.Prepend(band.Word)),
            word => Assert.Equal(Rating.OfWord(EstimativeWords.Find(word)!), Rated(word.ToUpperInvariant()))
        );

    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("null")]
    public void Nothing_is_unknown(string written) => Assert.False(Rated(written).IsRated);

    [Fact]
    public void Several_analysts_rate_one_cell()
    {
        var rating = Rated("{ann: likely, bob who doubts: [0.1, 0.2], cy: }");
        Assert.Equal("ann: likely; bob who doubts: [0.1, 0.2]; cy: unrated", rating.ToString());
    }

    [Fact]
    public void Priors_of_named_analysts_need_not_be_coherent() =>
        Assert.Equal(
            1.3,
            CaseTexts
                .Read("assay: 1\nquestion: Q\nhypotheses: {a: {prior: {ann: 0.9}}, b: {prior: {ann: 0.4}}}\n")
                .Hypotheses.Sum(item => item.Prior.Mean),
            12
        );

    [Fact]
    public void Names_may_be_words_of_yaml_numbers_or_several_words()
    {
        var content = CaseTexts.Read(
            "assay: 1\nquestion: 1925\nhypotheses:\n  1: {}\n  yes: {}\n  two words: {says: yes}\n"
                + "indicators: {no: {likely: {1: 0.5, 'yes': 0.2}}}\nsources: {'null': , true: {}}\n"
                + "reports: {'~': {source: true, indicator: no, saw: False}}\n"
        );
        Assert.Equal("1, yes, two words", string.Join(", ", content.Hypotheses.Select(item => item.Id)));
        Assert.Equal(
            ("no", "true", "~"),
            (content.Indicators[0].Id, content.Reports[0].Source, content.Reports[0].Id)
        );
    }

    [Fact]
    public void Parts_may_be_left_empty()
    {
        var content = CaseTexts.Read(
            "assay: 1\nquestion: Q\nasof:\nhypotheses:\n  a:\n  b:\nindicators:\n  x:\nsources:\n  s:\nreports:\n"
        );
        Assert.Equal("a", content.Hypotheses[0].Says);
        Assert.False(content.Indicators[0].IsRated);
        Assert.Equal(Grade.F, content.Sources[0].Reliability);
        Assert.Empty(content.Reports);
    }

    private static Rating Rated(string written) =>
        CaseTexts
            .Read(
                $"assay: 1\nquestion: Q\nhypotheses: {{a: , b: }}\nchannels:\n  k:\n    controllability: {written}\n"
            )
            .Channels[0]
            .Controllability;
}
