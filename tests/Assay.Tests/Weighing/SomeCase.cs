using System.Collections.Immutable;
using Assay.Core.Cases;

namespace Assay.Tests.Weighing;

/// <summary>Cases for tests: two hypotheses a and b at even odds, one indicator x, unless said otherwise.</summary>
internal static class SomeCase
{
    public static CaseContent Of(params Report[] reports) => Of([("x", [0.8, 0.2])], reports);

    public static CaseContent Of((string Id, double[] Likely)[] indicators, params Report[] reports) =>
        new()
        {
            Question = "Which of them?",
            Hypotheses = Hypotheses(0.5, 0.5),
            Indicators = [.. indicators.Select(item => Indicator(item.Id, item.Likely))],
            Sources =
            [
                .. reports
                    .Select(report => report.Source)
                    .Distinct(StringComparer.Ordinal)
                    .Select(id => new Source { Id = id, Reliability = Grade.B }),
            ],
            Reports = [.. reports],
        };

    /// <summary>Letters from a on.</summary>
    public static ImmutableArray<Hypothesis> Hypotheses(params double[] priors) =>
        [
            .. priors.Select(
                (prior, h) =>
                    new Hypothesis(
                        $"{(char)('a' + h)}",
                        $"Hypothesis {h + 1}",
                        HypothesisPrior.Of(Rating.Point(prior))
                    )
            ),
        ];

    /// <summary>Not a number stands for unrated.</summary>
    public static Indicator Indicator(string id, params double[] likely) =>
        new()
        {
            Id = id,
            Says = $"{id} occurs",
            Likely = [.. likely.Select(Of)],
        };

    public static Rating Of(double probability) =>
        double.IsNaN(probability) ? Rating.Unrated : Rating.Point(probability);

    public static Report Saw(
        string id,
        string source,
        string indicator = "x",
        Observation saw = Observation.Occurred
    ) =>
        new()
        {
            Id = id,
            Source = source,
            Indicator = indicator,
            Saw = saw,
        };

    public static Report Copies(this Report report, params (string Of, double Probability)[] candidates) =>
        report with
        {
            Copies = [.. candidates.Select(item => new CopyCandidate(item.Of, item.Probability))],
        };

    public static CaseContent Graded(this CaseContent content, Grade grade) =>
        content with
        {
            Sources = [.. content.Sources.Select(source => source with { Reliability = grade })],
        };

    /// <summary>Hit 0.8, false alarm 0.2, x certain under a and impossible under b.</summary>
    public static CaseContent Plain(params Report[] reports)
    {
        var content = Of([("x", [1, 0])], reports);
        return content with
        {
            Sources =
            [
                .. content.Sources.Select(source =>
                    source with
                    {
                        Hit = Rating.Point(0.8),
                        FalseAlarm = Rating.Point(0.2),
                    }
                ),
            ],
        };
    }

    /// <summary>A deceiver with story a, active 0 under a and 0.8 under b, and a channel of controllability 0.9 for these sources.</summary>
    public static CaseContent Deceived(this CaseContent content, params string[] inside) =>
        content with
        {
            Deceivers =
            [
                new Deceiver("d", "Somebody wants a believed", "a", [Rating.Point(0), Rating.Point(0.8)]),
            ],
            Channels = [new Channel("k", Rating.Point(0.9), "d")],
            Sources =
            [
                .. content.Sources.Select(source =>
                    inside.Contains(source.Id, StringComparer.Ordinal)
                        ? source with
                        {
                            Channel = "k",
                        }
                        : source
                ),
            ],
        };
}
