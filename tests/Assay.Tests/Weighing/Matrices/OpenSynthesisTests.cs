using System.Collections.Immutable;
using Assay.Core.Weighing.Matrices;
using Measures = Assay.Core.Weighing.Matrices.OpenSynthesisMeasures;

namespace Assay.Tests.Weighing.Matrices;

/// <summary>What the tests of Open Synthesis hold, as facts.</summary>
public sealed class OpenSynthesisTests
{
    [Theory]
    [InlineData("-", null)]
    [InlineData("NA", Consistency.NotApplicable)]
    [InlineData("II|NA", Consistency.VeryInconsistent)]
    [InlineData("NA|CC", Consistency.VeryConsistent)]
    [InlineData("C|CC", Consistency.Consistent)]
    [InlineData("I|II", Consistency.Inconsistent)]
    // Meant to round toward neutral, and does not: halves go to the even number.
    [InlineData("I|N", Consistency.Inconsistent)]
    [InlineData("N|C", Consistency.Consistent)]
    public void Consensus(string votes, Consistency? wanted) =>
        Assert.Equal(wanted, Measures.Consensus(SomeMatrix.Votes(votes)));

    [Theory]
    [InlineData("NA", 3)]
    [InlineData("NA|II", 2)]
    [InlineData("II", 1)]
    [InlineData("I", 2)]
    [InlineData("N", 3)]
    [InlineData("C", 4)]
    [InlineData("CC", 5)]
    public void Mean_of_a_cell(string votes, double wanted) =>
        Assert.Equal(wanted, Measures.Mean(SomeMatrix.Votes(votes)));

    [Fact]
    public void A_cell_without_votes_has_no_mean() => Assert.Null(Measures.Mean([]));

    [Fact]
    public void Diagnosticity_is_zero_without_votes_and_higher_where_cells_differ()
    {
        Assert.Equal(0, Measures.Diagnosticity([]));
        Assert.Equal(0, Measures.Diagnosticity(Cells("- -")));
        Assert.True(Measures.Diagnosticity(Cells("C I")) > Measures.Diagnosticity(Cells("N N")));
    }

    [Theory]
    [InlineData("N", 0)]
    [InlineData("C", 0)]
    [InlineData("CC", 0)]
    [InlineData("I", 1)]
    [InlineData("II", 4)]
    [InlineData("CC NA I I", 2)]
    [InlineData("I I N I", 3)]
    [InlineData("N NA CC II", 4)]
    public void Inconsistency_of_a_hypothesis(string cells, double wanted) =>
        Assert.Equal(wanted, Measures.Inconsistency(Cells(cells)));

    [Fact]
    public void Consistency_of_a_hypothesis()
    {
        Assert.Equal(0, Measures.Consistency([]));
        Assert.True(Measures.Consistency(Cells("CC")) > Measures.Consistency(Cells("C")));
    }

    [Theory]
    [InlineData("NA", 1)]
    [InlineData("N", 0)]
    [InlineData("NA NA", 1)]
    [InlineData("NA -", 0.5)]
    [InlineData("N NA", 0.5)]
    public void Share_of_cells_that_do_not_apply(string cells, double wanted) =>
        Assert.Equal(wanted, Measures.ShareNotApplicable(Cells(cells)));

    [Theory]
    [InlineData("-", 1)]
    [InlineData("NA", 0)]
    [InlineData("- NA", 0.5)]
    public void Share_of_cells_without_a_vote(string cells, double wanted) =>
        Assert.Equal(wanted, Measures.ShareUnevaluated(Cells(cells)));

    [Fact]
    public void Shares_of_nothing_are_zero()
    {
        Assert.Equal(0, Measures.ShareNotApplicable([]));
        Assert.Equal(0, Measures.ShareUnevaluated([]));
    }

    [Fact]
    public void Items_are_ordered_by_spread_then_by_fewest_cells_that_do_not_apply_or_lack_votes()
    {
        string[] wanted = ["CC II", "N N", "N -", "- -", "N NA", "NA -", "NA NA"];

        var order = MatrixOrder.Of(wanted.Reverse().Select(cells => Measures.ItemKey(Cells(cells))));

        Assert.Equal([6, 5, 4, 3, 2, 1, 0], order.Select(group => Assert.Single(group)));
    }

    [Fact]
    public void Hypotheses_are_ordered_by_inconsistency_then_consistency_then_cells_that_do_not_apply_or_lack_votes()
    {
        string[] wanted = ["CC", "C", "N", "-", "NA", "I", "II"];

        var order = SomeMatrix
            .Of(string.Join(' ', wanted.Reverse()))
            .By("openSynthesisInconsistency")
            .Order.Select(group => Assert.Single(group));

        Assert.Equal([6, 5, 4, 3, 2, 1, 0], order);
    }

    [Fact]
    public void Disagreement()
    {
        Assert.Null(Measures.Disagreement([]));
        Assert.All(
            Enum.GetValues<Consistency>(),
            vote =>
            {
                Assert.Equal(0, Measures.Disagreement([vote]));
                Assert.Equal(0, Measures.Disagreement([vote, vote]));
            }
        );
        Assert.True(
            Measures.Disagreement(SomeMatrix.Votes("C|I")) < Measures.Disagreement(SomeMatrix.Votes("II|CC"))
        );
        Assert.Equal(Math.Sqrt(0.5), Measures.Disagreement(SomeMatrix.Votes("C|NA"))!.Value, 1e-15);
    }

    private static ImmutableArray<ImmutableArray<Consistency>> Cells(string cells) =>
        SomeMatrix.Item(0, cells).Votes;
}
