using Assay.Core.Provenance;

namespace Assay.Tests.Provenance.Tracing;

/// <summary>Links by citation, where no words are shared in a row.</summary>
public class CitationTests
{
    private const string Report =
        "A barge with forty barrels of salted herring sank below the lock at Merrow. The keeper had opened both "
        + "gates at once, because the bell that warns him was away for repair. Divers look for the barrels.";

    private const string Other =
        "The theatre opens its season with a comedy in five acts. Tickets are sold from Tuesday at the box office.";

    [Theory]
    [InlineData(
        "The Harbour Post reported on 3 March that herring in barrels, forty of them, went down at Merrow when a lock keeper opened two gates."
    )]
    [InlineData(
        "Forty barrels of herring went down with a barge at Merrow when the keeper of a lock opened both its gates (Harbour Post, March 3, 1925)."
    )]
    [InlineData(
        "According to the Harbour Post, the keeper of a lock at Merrow opened its gates and a barge with herring in forty barrels sank."
    )]
    [InlineData(
        "It was reported by the Harbour Post that herring in barrels went down at Merrow as the lock keeper had his gates opened, both of them."
    )]
    public void A_document_that_names_its_source_is_linked_to_it(string text)
    {
        var document = Trace("1925-03-05", text);
        Assert.Equal((TraceKind.Cited, "herring"), (document.Kind, document.Parent?.Id));
        Assert.Equal("herring", document.Origin);
        Assert.InRange(document.Parent!.Probability, 0.7, 1);
        Assert.Equal(1 - document.Parent.Probability, document.Own, 2);
        Assert.Empty(document.Parent.Shared);
    }

    [Theory]
    [InlineData(
        "1925-03-05",
        "The Harbour Post reported on 1 March that herring in barrels, forty of them, went down at Merrow when a lock keeper opened two gates."
    )]
    [InlineData(
        "1925-03-01",
        "The Harbour Post reported that herring in barrels, forty of them, went down at Merrow when a lock keeper opened two gates."
    )]
    [InlineData(
        "1925-03-05",
        "The Harbour Post reported that the council will have a new hall, and nobody there knows who should pay for bricks."
    )]
    [InlineData(
        "1925-03-05",
        "A van of the Harbour Post stood at Merrow, where herring in forty barrels went down as a lock keeper opened gates."
    )]
    [InlineData(
        "1925-03-05",
        "Harbour and post are the two words of the year at Merrow, where herring in barrels went down at a lock."
    )]
    public void What_does_not_fit_is_no_link(string day, string text) =>
        Assert.Equal(TraceKind.Original, Trace(day, text).Kind);

    [Fact]
    public void The_reasons_add_up_to_the_probability()
    {
        var parent = Trace(
            "1925-03-05",
            "The Harbour Post reported on 3 March that herring in barrels went down at Merrow."
        ).Parent!;
        var odds = Math.Exp(parent.Reasons.Sum(reason => reason.LogLikelihood));
        Assert.Equal(parent.Probability, odds / (1 + odds), 4);
        Assert.Contains(parent.Reasons, reason => reason.Words is "states its day");
    }

    private static TracedDocument Trace(string day, string text)
    {
        var tracer = new Tracer(new TraceOptions { Explain = true });
        tracer.Add("herring", Report, Day("1925-03-03"), "The Harbour Post");
        tracer.Add("theatre", Other, Day("1925-03-04"), "The Harbour Post");
        tracer.Add("citing", text + " More is not known here.", Day(day), "Evening Star");
        return tracer
            .Trace(cancellation: TestContext.Current.CancellationToken)
            .Documents.Single(document => document.Id is "citing");
    }

    private static DocumentTime Day(string date)
    {
        var hours = (
            DateTime.Parse(date, System.Globalization.CultureInfo.InvariantCulture) - DateTime.UnixEpoch
        ).TotalHours;
        return new DocumentTime(hours, hours + 24 - (1.0 / 3600));
    }
}
