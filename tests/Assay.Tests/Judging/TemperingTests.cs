using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Tests.Weighing;
using CsCheck;

namespace Assay.Tests.Judging;

/// <summary>What a tempered judgement keeps of the exact one, and which laws hold for it.</summary>
public sealed class TemperingTests
{
    private static readonly int Cases = Scale.Of(suite: 300, nightly: 20_000);
    private static readonly Gen<int> Seeds = Gen.Int[0, RandomCase.Seeds - 1];
    private static readonly Gen<(double[] Prior, double[] Posterior, double Kept)> Pairs =
        from count in Gen.Int[2, 8]
        from prior in Shares(count)
        from posterior in Shares(count)
        from kept in Gen.Double[0.01, 1]
        select (prior, posterior, kept);

    [Fact]
    public void Everything_kept_is_the_exact_posterior_and_nothing_kept_the_prior() =>
        Pairs.Sample(
            pair =>
            {
                Close(pair.Posterior, [.. Tempering.Of(pair.Prior, pair.Posterior, 1)]);
                Close(pair.Prior, [.. Tempering.Of(pair.Prior, pair.Posterior, 0)]);
            },
            iter: Cases
        );

    [Fact]
    public void Odds_keep_that_part_of_their_step_and_all_sums_to_one() =>
        Pairs.Sample(
            pair =>
            {
                var tempered = Tempering.Of(pair.Prior, pair.Posterior, pair.Kept);
                Assert.Equal(1, tempered.Sum(), 12);
                for (var h = 1; h < tempered.Length; h++)
                {
                    var before = Math.Log(pair.Prior[h] / pair.Prior[0]);
                    var after = Math.Log(pair.Posterior[h] / pair.Posterior[0]);
                    Assert.Equal(
                        before + (pair.Kept * (after - before)),
                        Math.Log(tempered[h] / tempered[0]),
                        9
                    );
                }
            },
            iter: Cases
        );

    [Fact]
    public void Answers_keep_the_order_in_which_the_reports_speak_for_them() =>
        Pairs.Sample(
            pair =>
            {
                var tempered = Tempering.Of(pair.Prior, pair.Posterior, pair.Kept);
                Assert.Equal(Order(pair.Posterior, pair.Prior), Order([.. tempered], pair.Prior));
                var even = Enumerable.Repeat(1.0 / tempered.Length, tempered.Length).ToArray();
                Assert.Equal(
                    Order(pair.Posterior, even),
                    Order([.. Tempering.Of(even, pair.Posterior, pair.Kept)], even)
                );
            },
            iter: Cases
        );

    [Fact]
    public void A_lead_that_the_reports_barely_won_is_given_back()
    {
        var tempered = Tempering.Of([0.9, 0.1], [0.45, 0.55]);
        Assert.True(tempered[0] > tempered[1]);
    }

    [Fact]
    public void A_judgement_tempers_what_it_shows() =>
        Seeds.Sample(
            seed =>
            {
                var content = RandomCase.Of(seed);
                var judgement = Judge.Of(new Case(content), new JudgingOptions { Draws = 1 });
                var point = Judge.AtMeans(new Case(content)).Tempered();
                var tempered = judgement.Tempered!;
                Close([.. point.Posterior], [.. tempered.Hypotheses.Select(item => item.Probability)]);
                Close([.. point.Deceivers], [.. tempered.Deceivers.Select(item => item.Probability)]);
                Assert.All(
                    tempered.Hypotheses,
                    item => Assert.Equal(EstimativeWords.Icd203.Word(item.Probability), item.Word)
                );
                var leader = tempered.Hypotheses.Single(item =>
                    string.Equals(item.Id, tempered.Leader, StringComparison.Ordinal)
                );
                Assert.All(
                    tempered.Hypotheses,
                    item => Assert.True(item.Probability <= leader.Probability + 1e-9)
                );
            },
            iter: Cases / 3,
            print: RandomCase.Print
        );

    [Fact]
    public void Copies_add_nothing_to_it() =>
        Seeds.Sample(
            seed =>
            {
                var content = RandomCase.Of(seed);
                var origin = content.Reports[seed % content.Reports.Length];
                var copied = content with
                {
                    Sources = content.Sources.Add(new Source { Id = "copier", Reliability = Grade.A }),
                    Reports = content.Reports.Add(
                        origin with
                        {
                            Id = "copy",
                            Source = "copier",
                            Copies = [new CopyCandidate(origin.Id, 1)],
                            Date = "2002-01-01",
                        }
                    ),
                };
                Close(Tempered(content), Tempered(copied));
            },
            iter: Cases,
            print: RandomCase.Print
        );

    [Fact]
    public void An_answer_at_its_prior_never_falls_and_its_rivals_keep_their_odds() =>
        Pairs.Sample(
            pair =>
            {
                const double Unrated = 0.25;
                double[] More(double[] shares) => [.. shares.Select(each => each * (1 - Unrated)), Unrated];
                var without = Tempering.Of(pair.Prior, pair.Posterior, pair.Kept);
                var tempered = Tempering.Of(More(pair.Prior), More(pair.Posterior), pair.Kept);
                Assert.True(tempered[^1] >= Unrated - 1e-12);
                for (var h = 1; h < without.Length; h++)
                    Assert.Equal(Math.Log(without[h] / without[0]), Math.Log(tempered[h] / tempered[0]), 9);
            },
            iter: Cases
        );

    private static double[] Tempered(CaseContent content) =>
        [.. Judge.AtMeans(new Case(content)).Tempered().Posterior];

    /// <summary>Places by how far each went from where it began, the furthest first.</summary>
    private static int[] Order(double[] after, double[] before) =>
        [.. Enumerable.Range(0, after.Length).OrderByDescending(h => Math.Log(after[h] / before[h]))];

    private static Gen<double[]> Shares(int count) =>
        Gen.Double[0.01, 1].Array[count].Select(drawn => drawn.Select(each => each / drawn.Sum()).ToArray());

    private static void Close(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var h = 0; h < expected.Length; h++)
            Assert.Equal(expected[h], actual[h], 12);
    }
}
