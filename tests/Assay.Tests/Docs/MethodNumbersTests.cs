using System.Globalization;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Core.Weighing;
using Assay.Tests.Weighing;
using static Assay.Tests.Weighing.SomeCase;

namespace Assay.Tests.Docs;

/// <summary>Every number that the pages on method work out by hand is what the program computes.</summary>
public sealed class MethodNumbersTests
{
    private static readonly string Model = Page("model.md");
    private static readonly string Deception = Page("deception.md");

    /// <summary>Priors 0.4 and 0.6, and one report of grade B: the case that goes through every answer.</summary>
    private static readonly CaseContent One = Of(Saw("r", "s")) with { Hypotheses = Hypotheses(0.4, 0.6) };

    [Fact]
    public void The_posterior_and_the_weight_of_the_one_report()
    {
        var judgement = Judged(One);
        Prints(Model, "0.2864 / 0.4568 = {0}", judgement.Hypotheses[0].Posterior);
        Prints(Model, "= {0} decibans", Assert.Single(judgement.Weights).Decibans, "F4");
    }

    [Fact]
    public void The_one_report_is_a_linchpin_and_makes_confidence_low()
    {
        var judgement = Judged(One);
        Assert.Equal(
            "indicator x, origin r",
            string.Join(", ", judgement.Linchpins.SelectMany(pin => pin.Remove).Order(StringComparer.Ordinal))
        );
        Assert.All(judgement.Linchpins, pin => Assert.Equal("b", pin.Leader));
        Assert.Equal(Confidence.Low, judgement.Confidence);
        Assert.Equal(0, judgement.DefaultsShare);
    }

    [Fact]
    public void The_break_even_value() =>
        Prints(Model, "y = {0}", Judged(One).BreakEven.Single(item => item.Rating is "x / b").At);

    [Fact]
    public void What_the_report_would_have_been_worth()
    {
        var asked = Assert.Single(Judged(One with { Reports = [] }).Collect);
        Prints(Model, "= {0} bits", asked.Gain);
        Prints(Model, "with probability {0} the leader changes", asked.Flips, "F4");
    }

    [Fact]
    public void The_range_of_an_ungraded_source()
    {
        var unknown = Judge.Of(new Case(Of(Saw("r", "s")).Graded(Grade.F))).Hypotheses[0];
        const double Low = 0.5 + (0.27 * 0.95 * 0.05);
        const double High = 0.5 + (0.27 * 0.95 * 0.95);
        Prints(Model, "× 0.05 = {0}", Low);
        Prints(Model, "× 0.95 = {0}", High);
        Assert.Equal(0.5, unknown.Posterior, 12);
        Assert.Equal(Low, unknown.Low, 3);
        Assert.Equal(High, unknown.High, 3);
    }

    [Fact]
    public void Half_of_the_weight_on_a_default_is_a_share_of_one_half()
    {
        var content = Of([("x", [0.8, 0.2]), ("y", [0.8, 0.2])], Saw("r", "s"), Saw("q", "t", "y"));
        content = content with
        {
            Indicators = [content.Indicators[0], content.Indicators[1] with { IsDefault = true }],
        };
        Prints(Model, "the share is {0}", Judged(content).DefaultsShare, "0.##");
    }

    [Fact]
    public void High_confidence_takes_more_than_a_high_probability()
    {
        var twice = Judged(Seen(2));
        Prints(Model, "two sources of grade A each: P(a) = {0}", twice.Hypotheses[0].Posterior);
        Assert.Equal(Confidence.High, twice.Confidence);
        var once = Judged(Seen(1));
        Prints(Model, "one source each: P(a) = {0}", once.Hypotheses[0].Posterior);
        Assert.Equal(Confidence.Moderate, once.Confidence);
        Assert.Contains("fewer than two origins", once.ConfidenceRule, StringComparison.Ordinal);
    }

    /// <summary>Three indicators with 0.9 and 0.1, each seen by some sources of its own.</summary>
    private static CaseContent Seen(int times)
    {
        (string, double[])[] indicators = [("x", [0.9, 0.1]), ("y", [0.9, 0.1]), ("z", [0.9, 0.1])];
        var reports =
            from indicator in indicators
            from i in Enumerable.Range(0, times)
            select Saw($"{indicator.Item1}{i}", $"s{indicator.Item1}{i}", indicator.Item1);
        var content = Of(indicators, [.. reports]).Graded(Grade.A);
        return content with { Hypotheses = Hypotheses(0.4, 0.6) };
    }

    [Fact]
    public void Several_analysts_are_pooled_by_log_odds()
    {
        var ann = Posterior(Of(Saw("r", "s")) with { Hypotheses = Hypotheses(0.6, 0.4) });
        var bob = Posterior(Of(Saw("r", "s")) with { Hypotheses = Hypotheses(0.3, 0.7) });
        var mean = (LogOdds(ann) + LogOdds(bob)) / 2;
        Prints(Model, "0.4 × 0.284) = {0}", ann);
        Prints(Model, "0.7 × 0.284) = {0}", bob);
        Prints(Model, "log-odds {0}\n    Bob", LogOdds(ann));
        Prints(Model, "log-odds {0}\n    mean", LogOdds(bob));
        Prints(Model, "mean of the log-odds {0}", mean);
        Prints(Model, "which is P(a) = {0}", 1 / (1 + Math.Exp(-mean)));
        Prints(Model, "The plain mean would be {0}", (ann + bob) / 2);
    }

    private static double LogOdds(double p) => Math.Log(p / (1 - p));

    [Theory]
    [InlineData("one, in the channel", 1, 0, null)]
    [InlineData("two in the channel", 2, 0, null)]
    [InlineData("five in the channel", 5, 0, null)]
    [InlineData("one in the channel, one outside", 1, 1, Observation.Occurred)]
    [InlineData("one in the channel, one outside that denies it", 1, 1, Observation.DidNotOccur)]
    public void The_table_of_agreeing_voices(string line, int inside, int outside, Observation? outsider)
    {
        var voices = Enumerable.Range(0, inside).Select(i => Saw($"r{i}", $"s{i}")).ToList();
        if (outside > 0)
            voices.Add(Saw("q", "t", saw: outsider!.Value));
        var content = Of([.. voices]).Deceived([.. voices.Take(inside).Select(report => report.Source)]);
        var marginals = new ExactInference(content).Marginals();
        Assert.Contains(
            $"| {line} | {Text(marginals.Posterior[0])} | {Text(marginals.Deceivers[0])} |",
            Deception,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_first_line_of_the_table_by_hand() =>
        Prints(Deception, "0.716 / (0.716 + 0.65552) = {0}", Posterior(Of(Saw("r", "s")).Deceived("s")));

    private static Judgement Judged(CaseContent content) =>
        Judge.Of(new Case(content), new JudgingOptions { Draws = 200 });

    private static double Posterior(CaseContent content)
    {
        var inference = new ExactInference(content);
        return inference.Posterior(inference.Means)[0];
    }

    private static void Prints(string page, string line, double number, string format = "F6") =>
        Assert.Contains(
            string.Format(CultureInfo.InvariantCulture, line, Text(number, format)),
            page,
            StringComparison.Ordinal
        );

    private static string Text(double number, string format = "F6") =>
        number.ToString(format, CultureInfo.InvariantCulture);

    private static string Page(string name) =>
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "method", name));
}
