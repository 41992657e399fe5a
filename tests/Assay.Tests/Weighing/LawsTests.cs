using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Core.Weighing;
using CsCheck;
using static Assay.Tests.Weighing.SomeCase;

namespace Assay.Tests.Weighing;

/// <summary>The laws of weighing over random small cases. A failure prints the seed of the case.</summary>
public sealed class LawsTests
{
    private static readonly int Cases = Scale.Of(suite: 500, nightly: 20_000);
    private static readonly Gen<int> Seeds = Gen.Int[0, RandomCase.Seeds - 1];

    [Fact]
    public void Inference_agrees_with_plain_enumeration() =>
        Seeds.Sample(
            seed =>
            {
                var content = RandomCase.Of(seed);
                Agreement.Assert(
                    PlainEnumeration.Of(content),
                    new ExactInference(content).Marginals(),
                    1e-10
                );
            },
            iter: Cases,
            print: RandomCase.Print
        );

    [Fact]
    public void Copies_add_nothing() =>
        Gen.Select(Seeds, Gen.Int[1, 50])
            .Sample(
                (seed, copies) =>
                {
                    var content = RandomCase.Of(seed);
                    var origin = content.Reports[seed % content.Reports.Length];
                    var more = Enumerable
                        .Range(0, copies)
                        .Select(k =>
                            origin with
                            {
                                Id = $"copy{k}",
                                Source = $"copier{k}",
                                Copies = [new CopyCandidate(origin.Id, 1)],
                                Date = "2002-01-01",
                            }
                        );
                    var copiers = Enumerable
                        .Range(0, copies)
                        .Select(k => new Source { Id = $"copier{k}", Reliability = Grade.A });
                    var copied = content with
                    {
                        Reports = content.Reports.AddRange(more),
                        Sources = content.Sources.AddRange(copiers),
                    };
                    Same(Posterior(content), Posterior(copied), 1e-12);
                },
                iter: Cases,
                print: pair => RandomCase.Print(pair.Item1)
            );

    [Fact]
    public void Order_does_not_matter() =>
        Seeds.Sample(
            seed =>
            {
                var content = RandomCase.Of(seed);
                var turned = content with
                {
                    Hypotheses = [.. content.Hypotheses.Reverse()],
                    Indicators =
                    [
                        .. content
                            .Indicators.Reverse()
                            .Select(item =>
                                item with
                                {
                                    Likely = Turned(item.Likely),
                                    LikelyOtherwise = Turned(item.LikelyOtherwise),
                                }
                            ),
                    ],
                    Causes =
                    [
                        .. content.Causes.Select(item =>
                            item with
                            {
                                Probability = Turned(item.Probability),
                            }
                        ),
                    ],
                    Deceivers =
                    [
                        .. content.Deceivers.Select(item => item with { Active = Turned(item.Active) }),
                    ],
                    Sources = [.. content.Sources.Reverse()],
                    Reports = [.. content.Reports.Reverse()],
                };
                Same(Posterior(content), [.. Posterior(turned).Reverse()], 1e-12);
            },
            iter: Cases,
            print: RandomCase.Print
        );

    [Fact]
    public void Ignorance_is_not_evidence() =>
        Seeds.Sample(
            seed =>
            {
                var content = RandomCase.Of(seed);
                var before = Posterior(content);
                var ungraded = content with
                {
                    Sources = content.Sources.Add(new Source { Id = "new" }),
                    Reports = content.Reports.Add(Saw("new", "new", "x0")),
                };
                Same(before, Posterior(ungraded), 1e-12);
                double[] unknown = [.. before.Select(_ => double.NaN)];
                double[] even = [.. before.Select(_ => 0.3)];
                foreach (var likely in (double[][])[unknown, even])
                {
                    var silent = content with
                    {
                        Sources = content.Sources.Add(new Source { Id = "new", Reliability = Grade.A }),
                        Indicators = content.Indicators.Add(Indicator("new", likely)),
                        Reports = content.Reports.Add(Saw("new", "new", "new")),
                    };
                    Same(before, Posterior(silent), 1e-12);
                }
            },
            iter: Cases,
            print: RandomCase.Print
        );

    [Fact]
    public void Adding_a_hypothesis_asks_for_nothing_again() =>
        Seeds.Sample(
            seed =>
            {
                var content = RandomCase.Of(seed, isComplete: true);
                var before = Posterior(content);
                var more = content with
                {
                    Hypotheses =
                    [
                        .. content.Hypotheses.Select(item =>
                            item with
                            {
                                Prior = HypothesisPrior.Of(Rating.Point(item.Prior.Mean * 0.75)),
                            }
                        ),
                        new Hypothesis("new", "Something else", HypothesisPrior.Of(Rating.Point(0.25))),
                    ],
                    Indicators =
                    [
                        .. content.Indicators.Select(item =>
                            item with
                            {
                                Likely = More(item.Likely),
                                LikelyOtherwise = More(item.LikelyOtherwise),
                            }
                        ),
                    ],
                    Causes =
                    [
                        .. content.Causes.Select(item => item with { Probability = More(item.Probability) }),
                    ],
                    Deceivers =
                    [
                        .. content.Deceivers.Select(item => item with { Active = More(item.Active) }),
                    ],
                };
                Same([.. before.Select(p => p * 0.75), 0.25], Posterior(more), 1e-12);
            },
            iter: Cases,
            print: RandomCase.Print
        );

    [Fact]
    public void Judgements_are_coherent_and_repeat_exactly() =>
        Seeds.Sample(
            seed =>
            {
                var judged = new Case(RandomCase.Of(seed));
                var options = new JudgingOptions { Draws = 20, Seed = seed };
                var first = Judge.Of(judged, options);
                Assert.Equal(1, first.Hypotheses.Sum(item => item.Posterior), 12);
                foreach (var item in first.Hypotheses)
                {
                    Assert.Equal(EstimativeWords.Icd203.Word(item.Posterior), item.Word);
                    Assert.InRange(item.Low, 0, item.High);
                    Assert.InRange(item.High, item.Low, 1);
                }

                foreach (var source in first.Sources)
                    Assert.Equal(1, source.Sound + source.Careless + source.Controlled, 12);
                Assert.Equal(Printed(first), Printed(Judge.Of(judged, options)));
            },
            iter: Cases,
            print: RandomCase.Print
        );

    [Fact]
    public void Analysts_who_agree_are_one_analyst() =>
        Seeds.Sample(
            seed =>
            {
                var content = RandomCase.Of(seed);
                var options = new JudgingOptions { Draws = 20, Seed = seed };
                var alone = Judge.Of(new Case(content), options);
                var both = Judge.Of(new Case(Named(content, "ann", "bob")), options);
                Same(
                    [.. alone.Hypotheses.Select(item => item.Posterior)],
                    [.. both.Hypotheses.Select(item => item.Posterior)],
                    1e-9
                );
                Same(
                    [.. alone.Weights.OrderBy(item => item.Origin, StringComparer.Ordinal).Select(Bounded)],
                    [.. both.Weights.OrderBy(item => item.Origin, StringComparer.Ordinal).Select(Bounded)],
                    1e-6
                );
                Assert.Equal(2, both.Analysts.Length);
                Assert.Empty(both.Agreement!.Largest);
            },
            iter: Scale.Of(suite: 100, nightly: 20_000),
            print: RandomCase.Print
        );

    /// <summary>Every prior and every rated cell given by name, the same by all.</summary>
    private static CaseContent Named(CaseContent content, params string[] analysts)
    {
        Rating By(Rating rating) =>
            rating.IsRated
                ? Rating.Of(new AnalystRatings([.. analysts.Select(name => new AnalystRating(name, rating))]))
                : rating;
        return content with
        {
            Hypotheses =
            [
                .. content.Hypotheses.Select(item =>
                    item with
                    {
                        Prior = HypothesisPrior.Of(By(item.Prior.Rating)),
                    }
                ),
            ],
            Indicators =
            [
                .. content.Indicators.Select(item =>
                    item with
                    {
                        Likely = [.. item.Likely.Select(By)],
                        LikelyOtherwise = [.. item.LikelyOtherwise.Select(By)],
                    }
                ),
            ],
        };
    }

    /// <summary>Beyond this the clamping of certainties in the pool shows.</summary>
    private static double Bounded(OriginWeight weight) => Math.Clamp(weight.Decibans, -60, 60);

    private static string Printed(Judgement judgement) =>
        System.Text.Json.JsonSerializer.Serialize(judgement);

    private static double[] Posterior(CaseContent content)
    {
        var inference = new ExactInference(new Case(content).Content);
        return inference.Posterior(inference.Means);
    }

    private static void Same(double[] expected, double[] actual, double within)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.InRange(actual[i], expected[i] - within, expected[i] + within);
    }

    private static ImmutableArray<Rating> Turned(ImmutableArray<Rating> row) => [.. row.Reverse()];

    private static ImmutableArray<Rating> More(ImmutableArray<Rating> row) =>
        row.Length > 1 ? row.Add(Rating.Unrated) : row;
}
