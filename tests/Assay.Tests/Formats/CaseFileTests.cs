using Assay.Core.Cases;

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
}
