using Assay.Core.Cases;
using Assay.Core.Weighing.Matrices;
using CsCheck;

namespace Assay.Tests.Weighing.Matrices;

public sealed class CaseMatrixTests
{
    [Theory]
    [InlineData("C I", 0.8, 0.2)]
    [InlineData("CC II", 1.0, 0.0)]
    [InlineData("CC II", 0.5, 0.05)]
    [InlineData("C I", 0.5, 0.0500001)]
    [InlineData("N N", 0.5, 0.5)]
    [InlineData("N N", 0.5, 0.26)]
    [InlineData("C I", 0.5, 0.25)]
    [InlineData("C N I", 0.8, 0.4, 0.1)]
    [InlineData("N N I", 0.5, 0.5, 0.1)]
    [InlineData("II II", 0.0, 0.0)]
    [InlineData("C I NA", 0.8, 0.2, double.NaN)]
    [InlineData("N NA", 0.8, double.NaN)]
    [InlineData("NA NA", double.NaN, double.NaN)]
    public void A_cell_is_the_weight_of_what_the_report_says_against_the_other_hypotheses(
        string wanted,
        params double[] likely
    ) => Assert.Equal(wanted, Row(Content(likely)));

    [Fact]
    public void A_denial_is_weighed_by_what_it_says() =>
        Assert.Equal("I C", Row(Content([0.8, 0.2], Observation.DidNotOccur)));

    [Theory]
    [InlineData(0.95, "II CC")]
    [InlineData(0.3, "N N")]
    public void A_search_that_found_nothing_counts_by_its_chance_of_detection(double detection, string wanted)
    {
        var content = Content([1, 0.5], Observation.FoundNothing);
        content = content with
        {
            Reports = [content.Reports[0] with { Detection = Rating.Point(detection) }],
        };

        Assert.Equal(wanted, Row(content));
    }

    [Fact]
    public void An_indicator_under_an_assumption_is_averaged_over_it()
    {
        var content = Content([0.8, 0.2]);
        content = content with
        {
            Assumptions = [new Assumption("as", "An assumption", [Rating.Point(0.5)])],
            Indicators =
            [
                content.Indicators[0] with
                {
                    Given = "as",
                    LikelyOtherwise = [Rating.Point(0.2), Rating.Point(0.8)],
                },
            ],
        };

        Assert.Equal("N N", Row(content));
        Assert.Equal(
            "C I",
            Row(content with { Assumptions = [new Assumption("as", "An assumption", [Rating.Point(1)])] })
        );
        Assert.Equal(
            "NA NA",
            Row(content with { Assumptions = [new Assumption("as", "An assumption", [Rating.Unrated])] })
        );
    }

    [Theory]
    [InlineData(Grade.A, EvidenceLevel.High, 1)]
    [InlineData(Grade.B, EvidenceLevel.High, 0.75)]
    [InlineData(Grade.C, EvidenceLevel.Medium, 0.5)]
    [InlineData(Grade.D, EvidenceLevel.Low, 0.25)]
    [InlineData(Grade.E, EvidenceLevel.Low, 0)]
    [InlineData(Grade.F, EvidenceLevel.Medium, 0.5)]
    public void A_grade_sets_the_credibility_and_the_unknown_is_not_bad(
        Grade grade,
        EvidenceLevel wanted,
        double weight
    )
    {
        var item = Assert.Single(CaseMatrix.Of(Content([0.8, 0.2]).Graded(grade)).Items);

        Assert.Equal(wanted, item.Credibility);
        Assert.Equal(EvidenceLevel.Medium, item.Relevance);
        Assert.Equal(weight, item.Weight);
    }

    [Fact]
    public void Every_report_is_a_row_and_copies_are_rows_too()
    {
        var content = SomeCase.Of(
            SomeCase.Saw("r1", "s1"),
            SomeCase.Saw("r2", "s2").Copies(("r1", 1)),
            SomeCase.Saw("r3", "s1")
        );

        Assert.Equal("r1 r2 r3", string.Join(' ', CaseMatrix.Of(content).Items.Select(item => item.Id)));
    }

    [Fact]
    public void Several_analysts_are_several_voters()
    {
        var content = Content([0.8, 0.2]);
        var rated = Rating.Of(
            new AnalystRatings([
                new AnalystRating("ann", Rating.Point(0.8)),
                new AnalystRating("bob", Rating.Point(0.2)),
                new AnalystRating("eve", Rating.Unrated),
            ])
        );
        content = content with
        {
            Indicators = [content.Indicators[0] with { Likely = [rated, Rating.Point(0.2)] }],
        };

        var item = Assert.Single(CaseMatrix.Of(content).Items);

        Assert.Equal([Consistency.Consistent, Consistency.Neutral], item.Votes[0]);
        Assert.Equal([Consistency.Inconsistent, Consistency.Neutral, Consistency.Neutral], item.Votes[1]);
    }

    [Fact]
    public void The_order_of_the_hypotheses_changes_no_mark() =>
        Gen.Int.Sample(
            seed =>
            {
                var content = RandomCase.Of(seed);
                var matrix = CaseMatrix.Of(content);
                var turned = CaseMatrix.Of(Turned(content));
                Assert.Equal(
                    string.Join("; ", matrix.Items.Select(Marks)),
                    string.Join(
                        "; ",
                        turned.Items.Select(item => string.Join(' ', Marks(item).Split(' ').Reverse()))
                    )
                );
            },
            iter: 500
        );

    [Fact]
    public void A_copy_changes_no_other_row() =>
        Gen.Int.Sample(
            seed =>
            {
                var content = RandomCase.Of(seed);
                var copy = content.Reports[0] with { Id = "again", Copies = [], IsFresh = true };
                var more = CaseMatrix.Of(content with { Reports = content.Reports.Add(copy) });
                Assert.Equal(
                    string.Join("; ", CaseMatrix.Of(content).Items.Select(Marks)),
                    string.Join("; ", more.Items.SkipLast(1).Select(Marks))
                );
                Assert.Equal(Marks(more.Items[0]), Marks(more.Items[^1]));
            },
            iter: 500
        );

    private static CaseContent Content(double[] likely, Observation saw = Observation.Occurred) =>
        SomeCase.Of([("x", likely)], SomeCase.Saw("r1", "s1", saw: saw)) with
        {
            Hypotheses = SomeCase.Hypotheses([.. likely.Select(_ => 1.0 / likely.Length)]),
        };

    private static CaseContent Turned(CaseContent content) =>
        content with
        {
            Hypotheses = [.. content.Hypotheses.Reverse()],
            Causes =
            [
                .. content.Causes.Select(item => item with { Probability = [.. item.Probability.Reverse()] }),
            ],
            Indicators =
            [
                .. content.Indicators.Select(item =>
                    item with
                    {
                        Likely = [.. item.Likely.Reverse()],
                        LikelyOtherwise = [.. item.LikelyOtherwise.Reverse()],
                    }
                ),
            ],
        };

    private static string Row(CaseContent content) => Marks(Assert.Single(CaseMatrix.Of(content).Items));

    private static string Marks(MatrixItem item) =>
        string.Join(' ', item.Votes.Select(votes => string.Join('|', votes.Select(ConsistencyCode.Of))));
}
