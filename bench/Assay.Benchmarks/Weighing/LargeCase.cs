using System.Collections.Immutable;
using Assay.Core.Cases;

namespace Assay.Benchmarks.Weighing;

/// <summary>Large cases of bounded dependence: each source has a beat of a few neighbouring indicators, and most reports may copy earlier ones.</summary>
internal static class LargeCase
{
    private const int Beat = 3;

    /// <summary>A case.</summary>
    /// <param name="hypotheses">How many hypotheses.</param>
    /// <param name="indicators">How many indicators.</param>
    /// <param name="sources">How many sources.</param>
    /// <param name="reports">How many reports.</param>
    /// <param name="seed">Of its random numbers.</param>
    public static CaseContent Of(int hypotheses, int indicators, int sources, int reports, int seed = 1)
    {
        var random = new Random(seed);
        return new CaseContent
        {
            Question = "Which of them?",
            Hypotheses =
            [
                .. Enumerable
                    .Range(0, hypotheses)
                    .Select(h => new Hypothesis(
                        $"h{h}",
                        $"Hypothesis {h}",
                        HypothesisPrior.Of(Rating.Range(0.5 / hypotheses, 2.0 / hypotheses))
                    )),
            ],
            Assumptions = [new Assumption("open", "The border is open", [Rating.Range(0.2, 0.4)])],
            Indicators = [.. Enumerable.Range(0, indicators).Select(j => Indicator(j, hypotheses, random))],
            Deceivers =
            [
                new Deceiver(
                    "d",
                    "Somebody wants the first believed",
                    "h0",
                    [.. Enumerable.Range(0, hypotheses).Select(h => Rating.Point(h == 0 ? 0 : 0.3))]
                ),
            ],
            Channels = [new Channel("k", Rating.Range(0.5, 0.9), "d")],
            Sources =
            [
                .. Enumerable
                    .Range(0, sources)
                    .Select(s => new Source
                    {
                        Id = $"s{s}",
                        Reliability = (Grade)random.Next(6),
                        Channel = random.Next(4) == 0 ? "k" : null,
                    }),
            ],
            Reports = Reports(indicators, sources, reports, random),
        };
    }

    private static Indicator Indicator(int j, int hypotheses, Random random)
    {
        ImmutableArray<Rating> Row() =>
            [
                .. Enumerable
                    .Range(0, hypotheses)
                    .Select(_ => 0.05 + (0.8 * random.NextDouble()))
                    .Select(low => Rating.Range(low, low + 0.1)),
            ];
        return new Indicator
        {
            Id = $"x{j}",
            Says = $"It occurs ({j})",
            Likely = Row(),
            Given = j % 20 == 0 ? "open" : null,
            LikelyOtherwise = j % 20 == 0 ? Row() : [],
        };
    }

    private static ImmutableArray<Report> Reports(int indicators, int sources, int count, Random random)
    {
        var reports = ImmutableArray.CreateBuilder<Report>(count);
        var byIndicator = new List<Report>[indicators];
        for (var i = 0; i < count; i++)
        {
            var source = random.Next(sources);
            var indicator = ((int)((long)source * indicators / sources) + random.Next(Beat)) % indicators;
            var earlier = byIndicator[indicator] ??= [];
            var saw = random.Next(5) == 0 ? Observation.DidNotOccur : Observation.Occurred;
            var report = new Report
            {
                Id = $"r{i}",
                Source = $"s{source}",
                Indicator = $"x{indicator}",
                Saw = saw,
                Copies =
                [
                    .. earlier
                        .Where(other => other.Saw == saw)
                        .TakeLast(2)
                        .Select(other => new CopyCandidate(other.Id, 0.45 * random.NextDouble())),
                ],
            };
            earlier.Add(report);
            reports.Add(report);
        }

        return reports.MoveToImmutable();
    }
}
