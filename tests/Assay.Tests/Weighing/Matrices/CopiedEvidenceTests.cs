using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Core.Weighing.Matrices;

namespace Assay.Tests.Weighing.Matrices;

/// <summary>One syndicated copy changes what matrix tools say, and must not change what we say.</summary>
public sealed class CopiedEvidenceTests
{
    private static readonly JudgingOptions OneDraw = JudgingOptions.Default with { Draws = 1 };

    [Theory]
    [InlineData("parcWeighted")]
    [InlineData("openSynthesisInconsistency")]
    [InlineData("radaristWeighted")]
    public void A_copy_of_the_fourth_item_flips_the_leader_of_adoption_stall(string dialect)
    {
        Assert.Equal("H2", SomeMatrix.AdoptionStall().Leaders(dialect));
        Assert.Equal("H1", SomeMatrix.AdoptionStall(isE4Copied: true).Leaders(dialect));
    }

    [Fact]
    public void The_copy_breaks_the_tie_of_plain_PARC()
    {
        Assert.Equal("H1 H2", SomeMatrix.AdoptionStall().Leaders("parc"));
        Assert.Equal("H1", SomeMatrix.AdoptionStall(isE4Copied: true).Leaders("parc"));
    }

    [Fact]
    public void The_tools_that_credit_what_fits_led_with_the_other_already_and_change_their_scores()
    {
        foreach (var dialect in (string[])["intelWorkbench", "adamGoss"])
        {
            var (before, after) = (SomeMatrix.AdoptionStall(), SomeMatrix.AdoptionStall(isE4Copied: true));
            Assert.Equal("H1", before.Leaders(dialect));
            Assert.Equal("H1", after.Leaders(dialect));
            Assert.NotEqual(before.By(dialect).Scores, after.By(dialect).Scores);
        }
    }

    [Fact]
    public void A_copy_among_the_flags_is_asked_about()
    {
        var flag = Assert.Single(
            MatrixFlags.Of(SomeMatrix.AdoptionStall(isE4Copied: true)),
            flag => flag.Kind == MatrixFlagKind.SameMarks
        );
        Assert.Equal([3, 5], flag.Items);
    }

    [Fact]
    public void In_a_case_the_copy_flips_the_matrix_tools_and_moves_no_posterior_of_ours()
    {
        var before = Judge.Of(new Case(Stall()), OneDraw);
        var after = Judge.Of(new Case(Stall(Copy().Copies(("r2", 1)))), OneDraw);
        var independent = Judge.Of(new Case(Stall(Copy())), OneDraw);

        Assert.All(
            before.Hypotheses.Zip(after.Hypotheses),
            pair => Assert.Equal(pair.First.Posterior, pair.Second.Posterior, 1e-12)
        );
        Assert.True(Math.Abs(before.Hypotheses[0].Posterior - independent.Hypotheses[0].Posterior) > 0.01);
        Assert.Equal(before.Leader, after.Leader);
        Assert.Equal("a", Leaders(before, "parcWeighted"));
        Assert.Equal("b", Leaders(after, "parcWeighted"));
        Assert.Equal("a", Leaders(before, "openSynthesisInconsistency"));
        Assert.Equal("b", Leaders(after, "openSynthesisInconsistency"));
        Assert.Equal("a b", Leaders(before, "parc"));
        Assert.Equal("b", Leaders(after, "parc"));
    }

    private static Report Copy() => SomeCase.Saw("r5", "s5", "y");

    /// <summary>Reports of x against b, of y against a, and of z and w against c; only the source of y is no better than C.</summary>
    private static CaseContent Stall(params Report[] more)
    {
        var content = SomeCase.Of(
            [("x", [0.6, 0.2, 0.6]), ("y", [0.2, 0.6, 0.6]), ("z", [0.8, 0.4, 0.1]), ("w", [0.5, 0.5, 0.1])],
            [
                SomeCase.Saw("r1", "s1", "x"),
                SomeCase.Saw("r2", "s2", "y"),
                SomeCase.Saw("r3", "s3", "z"),
                SomeCase.Saw("r4", "s4", "w"),
                .. more,
            ]
        );
        return content with
        {
            Hypotheses = SomeCase.Hypotheses(0.4, 0.4, 0.2),
            Sources =
            [
                .. content.Sources.Select(source =>
                    source.Id is "s2" or "s5" ? source with { Reliability = Grade.C } : source
                ),
            ],
        };
    }

    private static string Leaders(Judgement judgement, string dialect) =>
        string.Join(
            ' ',
            judgement
                .MatrixScores.Single(scores =>
                    string.Equals(scores.Dialect.Id, dialect, StringComparison.Ordinal)
                )
                .Leaders.Select(h => judgement.Hypotheses[h].Id)
        );
}
