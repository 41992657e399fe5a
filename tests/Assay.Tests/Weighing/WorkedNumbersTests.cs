using Assay.Core.Cases;
using Assay.Core.Weighing;
using static Assay.Tests.Weighing.SomeCase;

namespace Assay.Tests.Weighing;

/// <summary>Every number that the model's definition works out, to 1e-6 as printed and to 1e-12 against plain enumeration.</summary>
public sealed class WorkedNumbersTests
{
    [Theory]
    [InlineData(Grade.A, 0.756500, 0.9275)]
    [InlineData(Grade.B, 0.716000, 0.86)]
    [InlineData(Grade.C, 0.662000, 0.77)]
    [InlineData(Grade.D, 0.581000, 0.635)]
    [InlineData(Grade.E, 0.500000, 0.5)]
    [InlineData(Grade.F, 0.500000, 0.5)]
    public void One_report_weighs_what_its_grade_stands_for(Grade grade, double posterior, double indicator)
    {
        var answer = Answer(Of(Saw("r", "s")).Graded(grade), posterior);
        Near(indicator, answer.Indicators[0]);
    }

    [Fact]
    public void Two_sources_that_agree_vouch_for_each_other() =>
        Near(0.868282, Answer(Of(Saw("r", "s"), Saw("q", "t")), 0.784510).Sources[0][0]);

    [Theory]
    [InlineData(0.5, 0.745566, 1.431560)]
    [InlineData(1, 0.716, 1)]
    public void A_probable_copy_counts_for_less(double copy, double posterior, double origins) =>
        Near(origins, Answer(Of(Saw("r", "s"), Saw("q", "t").Copies(("r", copy))), posterior).Own.Sum());

    [Fact]
    public void Saying_it_again_is_not_seeing_it_again()
    {
        Answer(Of(Saw("r", "s"), Saw("q", "s")), 0.716);
        Answer(Of(Saw("r", "s"), Saw("q", "s") with { IsFresh = true }), 0.762136);
    }

    [Fact]
    public void Sources_that_contradict_each_other_both_lose()
    {
        var answer = Answer(Of(Saw("r", "s"), Saw("q", "t", saw: Observation.DidNotOccur)), 0.5);
        Near(0.584718, answer.Sources[0][0]);
        Near(0.584718, answer.Sources[1][0]);
    }

    [Theory]
    [InlineData(Grade.B, 0.3, 0.457647)]
    [InlineData(Grade.A, 0.9, 0.266818)]
    public void Silence_counts_for_what_the_search_was_worth(Grade grade, double detection, double posterior)
    {
        var report = Saw("r", "s", saw: Observation.FoundNothing) with
        {
            Detection = Rating.Point(detection),
        };
        Answer(Of(report).Graded(grade), posterior);
    }

    [Theory]
    [InlineData(0, 0.941176, 2)]
    [InlineData(0.5, 0.857143, 1.404762)]
    [InlineData(0.9, 0.809917, 1.070248)]
    [InlineData(1, 0.8, 1)]
    public void A_copy_adds_what_is_left_of_its_independence(double copy, double posterior, double origins) =>
        Near(origins, Answer(Plain(Saw("r", "s"), Saw("q", "t").Copies(("r", copy))), posterior).Own.Sum());

    [Fact]
    public void Several_candidates_share_the_copying() =>
        Near(
            2.078313,
            Answer(
                Plain(Saw("r", "s"), Saw("q", "t"), Saw("p", "u").Copies(("r", 0.45), ("q", 0.45))),
                0.944578
            )
                .Own.Sum()
        );

    [Fact]
    public void A_chain_of_copies_is_followed() =>
        Near(
            1.833333,
            Answer(
                Plain(Saw("r", "s"), Saw("q", "t").Copies(("r", 0.5)), Saw("p", "u").Copies(("q", 0.5))),
                0.9
            )
                .Own.Sum()
        );

    [Theory]
    [InlineData(1, 0.522049, 0.436538)]
    [InlineData(2, 0.504427, 0.467862)]
    [InlineData(5, 0.447477, 0.530140)]
    public void Voices_through_a_controlled_channel_speak_against_the_story(
        int voices,
        double posterior,
        double active
    )
    {
        var reports = Enumerable.Range(0, voices).Select(i => Saw($"r{i}", $"s{i}")).ToArray();
        var content = Of(reports).Deceived([.. reports.Select(report => report.Source)]);
        Near(active, Answer(content, posterior).Deceivers[0]);
    }

    [Theory]
    [InlineData(Observation.Occurred, 0.739883, 0.219471)]
    [InlineData(Observation.DidNotOccur, 0.212523, 0.744973)]
    public void One_voice_from_outside_outweighs_those_inside(
        Observation saw,
        double posterior,
        double active
    )
    {
        var content = Of(Saw("r", "s"), Saw("q", "t", saw: saw)).Deceived("s");
        Near(active, Answer(content, posterior).Deceivers[0]);
    }

    [Fact]
    public void An_unrated_hypothesis_keeps_its_prior()
    {
        Unrated([("x", [0.8, 0.2, double.NaN])], 0.589474, 0.110526, 0.3);
        Unrated([("x", [0.8, 0.2, double.NaN]), ("z", [0.7, 0.1, double.NaN])], 0.681739, 0.018261, 0.3);
        Unrated([("x", [0.8, 0.2, double.NaN]), ("y", [0.6, 0.5, 0.1])], 0.805755, 0.125899, 0.068345);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(50)]
    public void Certain_copies_leave_one_origin_at_eight_tenths(int reports)
    {
        var all = Enumerable
            .Range(0, reports)
            .Select(i => i == 0 ? Saw("r0", "s0") : Saw($"r{i}", $"s{i}").Copies(("r0", 1)));
        Assert.Equal(0.8, Infer(Plain([.. all])).Posterior[0], 12);
    }

    private static void Unrated((string Id, double[] Likely)[] indicators, params double[] posterior)
    {
        var reports = indicators.Select(item =>
            Saw($"r-{item.Id}", "s", item.Id) with
            {
                Hit = Rating.Point(1),
                FalseAlarm = Rating.Point(0),
            }
        );
        var content = Of(indicators, [.. reports]) with { Hypotheses = Hypotheses(0.4, 0.3, 0.3) };
        var answer = Answer(content, posterior[0]);
        for (var h = 0; h < posterior.Length; h++)
            Near(posterior[h], answer.Posterior[h]);
    }

    private static Marginals Answer(CaseContent content, double posterior)
    {
        var answer = Infer(content);
        Near(posterior, answer.Posterior[0]);
        Agreement.Assert(PlainEnumeration.Of(content), answer, 1e-12);
        return answer;
    }

    private static Marginals Infer(CaseContent content) =>
        new ExactInference(new Case(content).Content).Marginals();

    private static void Near(double expected, double actual) =>
        Assert.InRange(actual, expected - 5.1e-7, expected + 5.1e-7);
}
