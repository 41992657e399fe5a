using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Core.Weighing;
using Assay.Tests.Weighing;
using CsCheck;
using static Assay.Tests.Weighing.SomeCase;

namespace Assay.Tests.Judging;

public sealed class JudgeTests
{
    private static readonly JudgingOptions Few = new() { Draws = 200 };

    [Fact]
    public void A_tie_is_said_to_be_one()
    {
        var judgement = Judge.Of(new Case(Of(Saw("r", "s")).Graded(Grade.E)), Few);
        Assert.Equal("a", judgement.Leader);
        Assert.Equal("a b", string.Join(' ', judgement.Ties));
        Assert.Equal("roughly even chance", judgement.Hypotheses[0].Word);
    }

    [Fact]
    public void The_answer_alone_is_that_of_all_that_is_asked() =>
        Gen.Int[0, RandomCase.Seeds - 1]
            .Sample(
                seed =>
                {
                    var read = new Case(RandomCase.Of(seed));
                    var (answer, point) = (Judge.AnswerAtMeans(read), Judge.AtMeans(read));
                    Assert.Equal(point.Prior, answer.Prior);
                    Assert.Equal(point.Posterior, answer.Posterior);
                },
                iter: 100,
                print: RandomCase.Print
            );

    [Fact]
    public void An_ungraded_source_widens_the_range_and_a_worthless_one_hardly_does()
    {
        var unknown = Judge.Of(new Case(Of(Saw("r", "s")).Graded(Grade.F))).Hypotheses[0];
        var worthless = Judge.Of(new Case(Of(Saw("r", "s")).Graded(Grade.E))).Hypotheses[0];
        Assert.Equal(0.5, unknown.Posterior, 12);
        // P(sound) uniform on [0, 0.95] gives P(a) = 0.5 + 0.27 P(sound), uniform too.
        Assert.Equal(0.5 + (0.27 * 0.95 * 0.05), unknown.Low, 3);
        Assert.Equal(0.5 + (0.27 * 0.95 * 0.95), unknown.High, 3);
        Assert.InRange(worthless.High - worthless.Low, 0.001, 0.02);
    }

    [Fact]
    public void A_reference_class_gives_its_beta_range()
    {
        var half = new ReferenceClass("c", "Half of them", 1, 2, "counted", []);
        var content = Of(Saw("r", "s")).Graded(Grade.E) with
        {
            Hypotheses =
            [
                new Hypothesis("a", "It is so", HypothesisPrior.Of(half)),
                new Hypothesis("b", "It is not", HypothesisPrior.Of(half, isComplement: true)),
            ],
            Reports = [],
        };
        var judgement = Judge.Of(new Case(content));
        Assert.Equal(0.5, judgement.Hypotheses[0].Posterior, 12);
        // Beta(3/2, 3/2): 5 % point 0.0973, from the closed form of its distribution function.
        Assert.Equal(0.0973, judgement.Hypotheses[0].Low, 2);
        Assert.Equal(0.9027, judgement.Hypotheses[0].High, 2);
        Assert.Equal("c", judgement.Prior.ReferenceClass);
    }

    [Fact]
    public void Shares_that_are_ranges_widen_the_rungs_and_never_the_class()
    {
        var tenth = new ReferenceClass("c", "One in ten", 10_000_000, 100_000_000, "counted", []);
        var judgement = Judge.Of(new Case(Rungs(tenth, Rating.Range(0.5, 0.9), Rating.Range(0.1, 0.5))));

        // With θ as good as certain the two lower rungs share 0.9 and the claimed one keeps 0.1 in every draw.
        Assert.Equal(0.9 * 0.7, judgement.Hypotheses[0].Posterior, 4);
        Assert.InRange(judgement.Hypotheses[0].High - judgement.Hypotheses[0].Low, 0.2, 0.4);
        Assert.Equal(0.1, judgement.Hypotheses[2].Low, 3);
        Assert.Equal(0.1, judgement.Hypotheses[2].High, 3);
    }

    [Fact]
    public void The_claimed_rung_and_those_above_it_are_summed_draw_by_draw()
    {
        var tenth = new ReferenceClass("c", "One in ten", 10_000_000, 100_000_000, "counted", []);
        var content = Rungs(tenth, Rating.Range(0.5, 0.9), Rating.Range(0.1, 0.5)) with { Claimed = "b" };
        var judgement = Judge.Of(new Case(content));

        var together = judgement.ClaimedOrStronger!;
        Assert.Equal(1 - judgement.Hypotheses[0].Posterior, together.Posterior, 12);
        Assert.Equal(1 - judgement.Hypotheses[0].High, together.Low, 9);
        Assert.Equal(1 - judgement.Hypotheses[0].Low, together.High, 9);
        Assert.Null(Judge.Of(new Case(content with { IsLadder = false })).ClaimedOrStronger);
    }

    private static CaseContent Rungs(ReferenceClass reference, Rating lowest, Rating middle) =>
        Of() with
        {
            Hypotheses =
            [
                new Hypothesis("a", "No tie", HypothesisPrior.Of(reference, lowest, isComplement: true)),
                new Hypothesis("b", "Contact", HypothesisPrior.Of(reference, middle, isComplement: true)),
                new Hypothesis("c", "Support", HypothesisPrior.Of(reference)),
            ],
            Indicators = [],
            Sources = [],
            IsLadder = true,
            Claimed = "c",
        };

    [Fact]
    public void The_weight_of_an_origin_is_what_its_loss_costs()
    {
        var content = Of(Saw("r", "s"), Saw("q", "t").Copies(("r", 0.9)));
        var weight = Assert.Single(Judge.Of(new Case(content), Few).Weights);
        Assert.Equal("r", weight.Origin);
        // The probable copy goes with its origin, which leaves even odds.
        var inference = new ExactInference(content);
        var posterior = inference.Posterior(inference.Means)[0];
        Assert.Equal(10 * Math.Log10(posterior / (1 - posterior)), weight.Decibans, 9);
    }

    [Fact]
    public void A_single_report_is_a_linchpin_and_makes_confidence_low()
    {
        var content = Of(Saw("r", "s")) with { Hypotheses = Hypotheses(0.4, 0.6) };
        var judgement = Judge.Of(new Case(content), Few);
        Assert.Equal("a", judgement.Leader);
        Assert.Contains(judgement.Linchpins, pin => pin.Remove is ["origin r"] && pin.Leader is "b");
        Assert.Contains(judgement.Linchpins, pin => pin.Remove is ["indicator x"]);
        Assert.All(judgement.Linchpins, pin => Assert.Single(pin.Remove));
        Assert.Equal(Confidence.Low, judgement.Confidence);
        Assert.Contains("single", judgement.ConfidenceRule, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_origins_that_each_would_do_are_a_linchpin_of_two()
    {
        var content = Of(Saw("r", "s"), Saw("q", "t")).Graded(Grade.A) with
        {
            Hypotheses = Hypotheses(0.45, 0.55),
        };
        content = content with
        {
            Indicators = [Indicator("x", 0.9, 0.01), Indicator("y", 0.9, 0.01)],
            Reports = [Saw("r", "s"), Saw("q", "t", "y")],
        };
        var judgement = Judge.Of(new Case(content), Few);
        Assert.NotEmpty(judgement.Linchpins);
        Assert.All(judgement.Linchpins, pin => Assert.True(pin.Remove.Length is 1 or 2));
        Assert.NotEqual(Confidence.High, judgement.Confidence);
    }

    [Fact]
    public void At_its_break_even_value_a_rating_makes_the_leaders_equal()
    {
        foreach (
            var content in (CaseContent[])
                [Of(Saw("r", "s"), Saw("q", "t")), Of(Saw("r", "s"), Saw("q", "t")).Deceived("s")]
        )
        {
            var judgement = Judge.Of(new Case(content), Few);
            var value = judgement.BreakEven.First(item => item.Rating is "x / b");
            var changed = content with
            {
                Indicators =
                [
                    content.Indicators[0] with
                    {
                        Likely = [Rating.Point(0.8), Rating.Point(value.At)],
                    },
                ],
            };
            var inference = new ExactInference(changed);
            Assert.Equal(0.5, inference.Posterior(inference.Means)[0], 9);
            Assert.Equal(0.2, value.Now);
        }
    }

    [Fact]
    public void What_to_collect_next_tells_the_gain_in_bits()
    {
        var content = Of([("x", [0.8, 0.2]), ("y", [0.5, 0.5])], Saw("r", "s")) with { Reports = [] };
        var collect = Judge.Of(new Case(content), Few).Collect;
        Assert.Equal("x", collect[0].Indicator);
        // Even odds become 0.716 either way.
        var entropy = -(0.716 * Math.Log2(0.716)) - (0.284 * Math.Log2(0.284));
        Assert.Equal(1 - entropy, collect[0].Gain, 9);
        Assert.Equal(0.5, collect[0].Flips, 9);
        Assert.Equal(0, collect[^1].Gain, 9);
    }

    [Fact]
    public void A_voice_in_a_controlled_channel_is_worth_less_than_one_outside()
    {
        var collect = Judge.Of(new Case(Of(Saw("r", "s")).Deceived("s")), Few).Collect;
        Assert.Null(collect[0].Channel);
        Assert.Equal("k", collect[1].Channel);
    }

    [Fact]
    public void Defaults_are_counted_by_the_weight_they_carry()
    {
        var content = Of([("x", [0.8, 0.2]), ("y", [0.5, 0.5])], Saw("r", "s"), Saw("q", "s", "y"));
        var isDefault = content with
        {
            Indicators = [content.Indicators[0] with { IsDefault = true }, content.Indicators[1]],
        };
        Assert.Equal(1, Judge.Of(new Case(isDefault), Few).DefaultsShare, 9);
        Assert.Equal(0, Judge.Of(new Case(content), Few).DefaultsShare, 9);
    }

    [Fact]
    public void Simpler_methods_are_moved_by_copies_and_ours_is_not()
    {
        var one = Judge.Of(new Case(Of(Saw("r", "s"))), Few);
        var copies = Enumerable.Range(0, 9).Select(k => Saw($"c{k}", $"t{k}").Copies(("r", 1)));
        var ten = Judge.Of(new Case(Of([Saw("r", "s"), .. copies])), Few);
        Assert.Equal(one.Hypotheses[0].Posterior, ten.Hypotheses[0].Posterior, 12);
        Assert.Equal(1, ten.Indicators[0].Origins, 9);
        Assert.Equal(10, ten.Indicators[0].Reports);
        Assert.Equal(10.5 / 11, Method(ten, "countDocuments"), 9);
        Assert.True(Method(ten, "naiveBayes") > 0.99);
        Assert.Equal(one.Hypotheses[0].Posterior, Method(one, "naiveBayes"), 9);
    }

    [Fact]
    public void Without_deception_the_voices_inside_count_as_any_other()
    {
        var content = Of(Saw("r", "s"), Saw("q", "t"));
        var judgement = Judge.Of(new Case(content.Deceived("s", "t")), Few);
        Assert.Equal(0.784510, Method(judgement, "noDeception"), 6);
        Assert.Equal(0.4, judgement.Deceivers[0].Prior, 9);
        Assert.Equal(0.467862, judgement.Deceivers[0].Active, 6);
    }

    [Fact]
    public void An_assumption_set_either_way_may_be_a_linchpin()
    {
        var content = Of(Saw("r", "s")) with
        {
            Assumptions = [new Assumption("open", "The border is open", [Rating.Point(0.1)])],
            Indicators =
            [
                Indicator("x", 0.9, 0.1) with
                {
                    Given = "open",
                    LikelyOtherwise = [Rating.Point(0.1), Rating.Point(0.9)],
                },
            ],
        };
        var judgement = Judge.Of(new Case(content), Few);
        Assert.Equal("b", judgement.Leader);
        Assert.Contains(
            judgement.Linchpins,
            pin => pin.Remove is ["assumption open = yes"] && pin.Leader is "a"
        );
        Assert.Equal(0.1, judgement.Conditions[0].Posterior, 9);
    }

    [Fact]
    public void A_credibility_of_one_on_one_origin_is_a_contradiction()
    {
        var judgement = Judge.Of(new Case(Of(Saw("r", "s") with { Credibility = 1 })), Few);
        Assert.Contains(
            judgement.Assumptions,
            line => line.Contains("contradiction", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Impossible_reports_are_refused_in_one_sentence()
    {
        var content = Plain(Saw("r", "s")) with { Indicators = [Indicator("x", 0, 0)] };
        content = content with { Sources = [content.Sources[0] with { FalseAlarm = Rating.Point(0) }] };
        var refusal = Assert.Throws<WeighingRefusedException>(() => Judge.Of(new Case(content), Few));
        Assert.Contains("impossible under every hypothesis", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_too_entangled_is_refused_with_numbers()
    {
        var indicators = Enumerable.Range(0, 24).Select(j => ($"x{j}", new[] { 0.6, 0.4 })).ToArray();
        var reports = Enumerable
            .Range(0, 24)
            .SelectMany(s => Enumerable.Range(0, 24).Select(j => Saw($"r{s}-{j}", $"s{s}", $"x{j}")));
        var refusal = Assert.Throws<WeighingRefusedException>(() =>
            Judge.Of(new Case(Of(indicators, [.. reports])), Few)
        );
        Assert.Contains("at most 2.0e9 steps", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fifteen_sources_twenty_five_reports_and_nine_hypotheses_are_judged()
    {
        var random = new Random(7);
        var indicators = Enumerable
            .Range(0, 10)
            .Select(j => Indicator($"x{j}", [.. Enumerable.Range(0, 9).Select(_ => random.NextDouble())]));
        var reports = Enumerable
            .Range(0, 25)
            .Select(i => Saw($"r{i}", $"s{random.Next(15)}", $"x{random.Next(10)}"))
            .ToArray();
        var content = Of(reports).Deceived("s1", "s2", "s3", "s4", "s5", "s6", "s7") with
        {
            Hypotheses = Hypotheses([.. Enumerable.Repeat(1 / 9.0, 9)]),
            Indicators = [.. indicators],
            Deceivers = [new Deceiver("d", "Somebody wants a believed", "a", [Rating.Point(0.3)])],
        };
        var judgement = Judge.Of(new Case(content), Few);
        Assert.Equal(1, judgement.Hypotheses.Sum(item => item.Posterior), 12);
    }

    private static double Method(Judgement judgement, string id) =>
        judgement
            .Baselines.Single(item => string.Equals(item.Id, id, StringComparison.Ordinal))
            .Posteriors[0]
            .Value;
}
