using Assay.Core.Weighing.Matrices;
using CsCheck;

namespace Assay.Tests.Weighing.Matrices;

public sealed class DialectTests
{
    /// <summary>Scores as other tools print them, to the printed digits.</summary>
    private const double Printed = 0.00005;

    [Theory]
    [InlineData("parc", 0.0, -4.0, -6.0, -1.0)]
    [InlineData("parcWeighted", 0.0, -7.4142, -8.5355, -2.0)]
    [InlineData("openSynthesisInconsistency", 0.0, 4.0, 6.0, 1.0)]
    [InlineData("intelWorkbench", -11.25, 16.0, 17.5, 4.5)]
    public void Sandworm_scores_as_published(string dialect, params double[] wanted)
    {
        var scores = SomeMatrix.Sandworm().By(dialect).Scores;

        Assert.Equal(wanted.Length, scores.Length);
        Assert.All(wanted.Zip(scores), pair => Assert.Equal(pair.First, pair.Second, Printed));
    }

    [Fact]
    public void Without_the_second_item_the_order_of_Sandworms_last_two_flips()
    {
        var whole = SomeMatrix.Sandworm();
        var less = SomeMatrix.Of([
            .. whole.Items.Where(item => !string.Equals(item.Id, "E2", StringComparison.Ordinal)),
        ]);

        Assert.Equal([0, 3, 1, 2], whole.By("parcWeighted").Order.Select(group => Assert.Single(group)));
        Assert.Equal([0, 3, 2, 1], less.By("parcWeighted").Order.Select(group => Assert.Single(group)));
        Assert.Equal(-7.1213, less.By("parcWeighted").Scores[2], Printed);
    }

    [Fact]
    public void Radarists_own_example_scores_as_its_self_test_says()
    {
        var matrix = SomeMatrix.Of(
            SomeMatrix.Item(0, "C C II") with
            {
                Weight = 0.9,
            },
            SomeMatrix.Item(1, "C N I") with
            {
                Weight = 0.8,
            },
            SomeMatrix.Item(2, "I C N") with
            {
                Weight = 0.6,
            },
            SomeMatrix.Item(3, "C I CC") with
            {
                Weight = 0.5,
            },
            SomeMatrix.Item(4, "N NA N") with
            {
                Weight = 0.4,
            }
        );

        var scores = matrix.By("radaristWeighted");

        Assert.Equal([0.6, 0.5, 2.6], scores.Scores.Select(score => Math.Round(score, 9)));
        Assert.Equal([3, 2, 2, 3, 0], scores.Diagnosticity);
        Assert.Equal([1, 0, 2], scores.Order.Select(group => Assert.Single(group)));
        Assert.Contains(
            MatrixFlags.Of(matrix),
            flag => flag.Kind == MatrixFlagKind.NeutralToAll && flag.Items is [4]
        );
    }

    [Fact]
    public void Radarist_breaks_a_tie_by_the_plain_count()
    {
        var matrix = SomeMatrix.Of(
            SomeMatrix.Item(0, "II N") with
            {
                Weight = 0.5,
            },
            SomeMatrix.Item(1, "N I")
        );

        Assert.Equal("H2", matrix.Leaders("radaristWeighted"));
        Assert.Equal("H1 H2", SomeMatrix.Of("I N", "N I").Leaders("radaristWeighted"));
    }

    [Theory]
    [InlineData(EvidenceLevel.High, 2)]
    [InlineData(EvidenceLevel.Medium, 1)]
    [InlineData(EvidenceLevel.Low, 0.5)]
    public void Open_Source_ACH_multiplies_by_credibility_and_sums_over_users(
        EvidenceLevel level,
        double factor
    )
    {
        var matrix = SomeMatrix.Of(SomeMatrix.Item(0, "I|II|C NA|N|CC").Graded(level));

        Assert.Equal([3 * factor, 0], matrix.By("phpOpenSourceAch").Scores);
    }

    [Fact]
    public void Open_Source_ACH_takes_an_item_against_everything_for_the_most_telling()
    {
        var scores = SomeMatrix.Of("II II", "I C", "C C").By("phpOpenSourceAch");

        Assert.Equal([-4, -1, 0], scores.Diagnosticity);
        Assert.False(double.IsNegative(scores.Diagnosticity[2]));
    }

    [Theory]
    [InlineData("C|C", 0, "consensus")]
    [InlineData("C|CC", 0.25, "consensus")]
    [InlineData("N|C", 0.75, "mild disagreement")]
    [InlineData("I|C", 1.5, "strong disagreement")]
    [InlineData("I|CC", 1.75, "extreme disagreement")]
    [InlineData("C", 0, "consensus")]
    [InlineData("C|N|N", 0.7071, "mild disagreement")]
    public void Open_Source_ACH_names_the_disagreement_of_users(string votes, double deviation, string says)
    {
        Assert.Equal(deviation, PhpOpenSourceDialect.Disagreement(SomeMatrix.Votes(votes)));
        Assert.Equal(says, PhpOpenSourceDialect.Agreement(SomeMatrix.Votes(votes)));
    }

    [Fact]
    public void Two_tools_credit_what_merely_fits_and_lead_with_another_hypothesis_for_it()
    {
        var matrix = SomeMatrix.Of("C N", "C N", "C N", "I N");

        Assert.Equal("H2", matrix.Leaders("parc"));
        Assert.Equal("H1", matrix.Leaders("intelWorkbench"));
        Assert.Equal("H1", matrix.Leaders("adamGoss"));
        Assert.Equal([-2, 0], matrix.By("adamGoss").Scores);
    }

    [Fact]
    public void Double_marks_are_single_ones_to_Intel_Workbench_alone()
    {
        var matrix = SomeMatrix.Of("CC II");

        Assert.Equal([-1, 2], matrix.By("intelWorkbench").Scores);
        Assert.Equal([-2, 2], matrix.By("adamGoss").Scores);
        Assert.Equal([0, -2], matrix.By("parc").Scores);
    }

    [Theory]
    [InlineData("C", Consistency.Consistent)]
    [InlineData("C|NA", Consistency.Consistent)]
    [InlineData("C|NA|NA", Consistency.NotApplicable)]
    [InlineData("N|C", Consistency.Neutral)]
    [InlineData("N|I", Consistency.Neutral)]
    [InlineData("C|CC", Consistency.Consistent)]
    [InlineData("I|II", Consistency.Inconsistent)]
    [InlineData("I|II|II", Consistency.VeryInconsistent)]
    [InlineData("I|CC", Consistency.Neutral)]
    public void Of_several_voters_one_mark_is_made_with_halves_toward_neutral(
        string votes,
        Consistency wanted
    )
    {
        var item = SomeMatrix.Item(0, votes);

        Assert.Equal(wanted, item.Mark(0));
    }

    [Fact]
    public void A_cell_without_a_mark_adds_nothing_in_any_dialect()
    {
        var marked = MatrixDialects.Score(SomeMatrix.Of("C I", "N N"));
        var empty = MatrixDialects.Score(SomeMatrix.Of("C I", "- -"));

        Assert.Equal(marked.SelectMany(scores => scores.Scores), empty.SelectMany(scores => scores.Scores));
    }

    [Fact]
    public void A_matrix_without_items_ties_everywhere() =>
        Assert.All(
            MatrixDialects.Score(new EvidenceMatrix(null, [new("H1", "a"), new("H2", "b")], [])),
            scores => Assert.Equal([0, 1], scores.Leaders)
        );

    [Fact]
    public void The_order_of_items_and_hypotheses_changes_no_score() =>
        Rows.Sample(
            rows =>
            {
                var matrix = SomeMatrix.Of(rows);
                var turned = SomeMatrix.Of([
                    .. rows.Reverse().Select(row => string.Join(' ', row.Split(' ').Reverse())),
                ]);
                foreach (
                    var (scores, other) in MatrixDialects.Score(matrix).Zip(MatrixDialects.Score(turned))
                )
                {
                    Assert.All(
                        scores.Scores.Zip(other.Scores.Reverse()),
                        pair => Assert.Equal(pair.First, pair.Second, 1e-9)
                    );
                    Assert.Equal(
                        scores.Leaders.Order(),
                        other.Leaders.Select(h => rows[0].Split(' ').Length - 1 - h).Order()
                    );
                }
            },
            iter: 500
        );

    [Fact]
    public void The_leader_is_an_extreme_of_the_scores() =>
        Rows.Sample(
            rows =>
                Assert.All(
                    MatrixDialects.Score(SomeMatrix.Of(rows)),
                    scores =>
                        Assert.All(
                            scores.Leaders,
                            h =>
                                Assert.Equal(
                                    scores.HighestIsBest ? scores.Scores.Max() : scores.Scores.Min(),
                                    scores.Scores[h],
                                    1e-9
                                )
                        )
                ),
            iter: 500
        );

    [Fact]
    public void Every_mark_is_read_back_as_written() =>
        Assert.All(
            Enum.GetValues<Consistency>(),
            mark => Assert.Equal(mark, ConsistencyCode.Read(ConsistencyCode.Of(mark)))
        );

    [Fact]
    public void What_is_no_mark_is_none()
    {
        Assert.Null(ConsistencyCode.Read("X"));
        Assert.Equal(Consistency.NotApplicable, ConsistencyCode.Read("n/a"));
        Assert.Equal(Consistency.VeryInconsistent, ConsistencyCode.Read("ii"));
    }

    private static Gen<string[]> Rows =>
        from hypotheses in Gen.Int[2, 5]
        from rows in Some.OneOf("CC", "C", "N", "I", "II", "NA", "-", "C|I", "N|II").Array[hypotheses].Array[
            1,
            7
        ]
        select rows.Select(row => string.Join(' ', row)).ToArray();
}
