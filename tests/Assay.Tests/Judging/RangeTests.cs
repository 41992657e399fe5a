using Assay.Core.Cases;
using Assay.Core.Judging;
using static Assay.Tests.Weighing.SomeCase;

namespace Assay.Tests.Judging;

/// <summary>Ranges against plain Monte Carlo that shares nothing with the product: own draws, and the posterior in closed form.</summary>
public sealed class RangeTests
{
    private const int Draws = 200_000;

    [Fact]
    public void The_range_is_that_of_plain_draws()
    {
        var content = Content();
        var judgement = Judge.Of(new Case(content));
        var random = new Random(20);
        var drawn = new double[3][];
        for (var h = 0; h < 3; h++)
            drawn[h] = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            var posterior = Drawn(random);
            for (var h = 0; h < 3; h++)
                drawn[h][draw] = posterior[h];
        }

        for (var h = 0; h < 3; h++)
        {
            Array.Sort(drawn[h]);
            Assert.InRange(judgement.Hypotheses[h].Low - drawn[h][Draws / 20], -0.01, 0.01);
            Assert.InRange(judgement.Hypotheses[h].High - drawn[h][Draws / 20 * 19], -0.01, 0.01);
        }
    }

    /// <summary>Three hypotheses, one of them of a reference class; two indicators, one with a word, a range and a missing cell; four graded sources.</summary>
    private static CaseContent Content() =>
        new()
        {
            Question = "Which of them?",
            Hypotheses =
            [
                new Hypothesis("a", "One", HypothesisPrior.Of(Rating.Range(0.3, 0.5))),
                new Hypothesis("b", "Two", HypothesisPrior.Of(Rating.Range(0.2, 0.4))),
                new Hypothesis("c", "Three", HypothesisPrior.Of(Rating.Range(0.1, 0.4))),
            ],
            Indicators =
            [
                new Indicator
                {
                    Id = "x",
                    Says = "x occurs",
                    Likely =
                    [
                        Rating.OfWord(EstimativeWords.Find("likely")!),
                        Rating.Range(0.1, 0.3),
                        Rating.Point(0.5),
                    ],
                },
                new Indicator
                {
                    Id = "y",
                    Says = "y occurs",
                    Likely = [Rating.Range(0.6, 0.9), Rating.Unrated, Rating.Range(0.2, 0.4)],
                },
            ],
            Sources =
            [
                new Source { Id = "s", Reliability = Grade.A },
                new Source { Id = "t", Reliability = Grade.D },
                new Source { Id = "u", Reliability = Grade.F },
            ],
            Reports = [Saw("r", "s"), Saw("q", "t"), Saw("p", "u", "y")],
        };

    private static double[] Drawn(Random random)
    {
        double Between(double low, double high) => low + (random.NextDouble() * (high - low));
        double[] prior = [Between(0.3, 0.5), Between(0.2, 0.4), Between(0.1, 0.4)];
        double[] x = [Between(0.55, 0.8), Between(0.1, 0.3), 0.5];
        var (first, third) = (Between(0.6, 0.9), Between(0.2, 0.4));
        double[] y = [first, Between(Math.Min(first, third), Math.Max(first, third)), third];
        var (s, t, u) = (Between(0.9, 1), Between(0.25, 0.35), Between(0, 0.95));
        double Says(double sound, bool occurred) => (sound * (occurred ? 0.95 : 0.05)) + ((1 - sound) * 0.5);
        double[] joint =
        [
            .. prior.Select(
                (p, h) =>
                    p
                    * (
                        (x[h] * Says(s, true) * Says(t, true))
                        + ((1 - x[h]) * Says(s, false) * Says(t, false))
                    )
                    * ((y[h] * Says(u, true)) + ((1 - y[h]) * Says(u, false)))
            ),
        ];
        return [.. joint.Select(weight => weight / joint.Sum())];
    }
}
