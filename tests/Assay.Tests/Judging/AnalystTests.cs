using Assay.Core.Cases;
using Assay.Core.Judging;
using static Assay.Tests.Weighing.SomeCase;

namespace Assay.Tests.Judging;

public sealed class AnalystTests
{
    private static readonly JudgingOptions Few = new() { Draws = 50 };

    [Fact]
    public void Posteriors_are_pooled_by_the_mean_of_log_odds()
    {
        // Grade B: P(a) is 0.2 + 0.516 P(x | a) over that plus the same for b.
        var judgement = Judge.Of(new Case(Rated((0.8, 0.2), (0.4, 0.3))), Few);
        double Alone(double a, double b) => (0.14 + (0.72 * a)) / (0.28 + (0.72 * (a + b)));
        var (ann, bob) = (Alone(0.8, 0.2), Alone(0.4, 0.3));
        Assert.Equal(ann, judgement.Analysts[0].Posteriors[0], 12);
        Assert.Equal(bob, judgement.Analysts[1].Posteriors[0], 12);
        var odds = Math.Sqrt(ann / (1 - ann) * (bob / (1 - bob)));
        Assert.Equal(odds / (1 + odds), judgement.Hypotheses[0].Posterior, 12);
        Assert.Equal("x / a: bob 0.4, ann 0.8", Largest(judgement));
    }

    [Fact]
    public void Incoherent_priors_of_a_named_analyst_move_to_the_nearest_that_cohere()
    {
        var content = Rated((0.5, 0.5)) with
        {
            Hypotheses =
            [
                .. Hypotheses(0, 0, 0)
                    .Select((item, h) => item with { Prior = HypothesisPrior.Of(ByAnn(h == 2 ? 0.1 : 0.7)) }),
            ],
            Indicators = [Indicator("x", 0.5, 0.5, 0.5)],
        };
        var judgement = Judge.Of(new Case(content), Few);
        // 0.5 too much: 0.2 off each would leave the third below 0, so it goes to 0 and the others share.
        Assert.Equal([0.5, 0.5, 0], judgement.Hypotheses.Select(item => Math.Round(item.Prior, 12)));
        Assert.Equal(0.2, judgement.Analysts[0].Moved, 12);
        Assert.Contains(judgement.Assumptions, line => line.Contains("nearest", StringComparison.Ordinal));
    }

    [Fact]
    public void Agreement_is_Krippendorffs_alpha_over_shared_ratings()
    {
        // Worked by hand: pairs (0.8, 0.4) and (0.2, 0.3).
        var judgement = Judge.Of(new Case(Rated((0.8, 0.2), (0.4, 0.3))), Few);
        double[] all = [0.8, 0.4, 0.2, 0.3];
        var within = (2 * 0.16) + (2 * 0.01);
        var between = all.SelectMany(x => all.Select(y => (x - y) * (x - y))).Sum() / 3;
        Assert.Equal(1 - (within / between), judgement.Agreement!.Alpha!.Value, 12);
        Assert.Equal(2, judgement.Agreement.Cells);
    }

    [Fact]
    public void Break_even_values_are_those_of_each_analysts_ratings()
    {
        var judgement = Judge.Of(new Case(Rated((0.8, 0.2), (0.4, 0.3))), Few);
        var item = judgement.BreakEven.Single(one => one.Rating is "x / a / ann");
        var again = Judge.Of(new Case(Rated((item.At, 0.2), (0.4, 0.3))), Few);
        Assert.Equal(0.5, again.Hypotheses[0].Posterior, 9);
    }

    [Fact]
    public void What_each_rates_is_drawn_apart_and_what_all_share_is_drawn_once()
    {
        var draws = new JudgingOptions { Draws = 2000 };
        var wide = Rating.Range(0.3, 0.9);
        var apart = Judge.Of(new Case(RatedBy(wide, wide)), draws).Hypotheses[0];
        var once = Judge.Of(new Case(RatedBy(wide, wide, isShared: true)), draws).Hypotheses[0];
        var alone = Judge
            .Of(
                new Case(
                    Of(Saw("r", "s")) with
                    {
                        Indicators = [Indicator("x", 0, 0.2) with { Likely = [wide, Rating.Point(0.2)] }],
                    }
                ),
                draws
            )
            .Hypotheses[0];
        Assert.Equal(alone.Low, once.Low, 9);
        Assert.Equal(alone.High, once.High, 9);
        // The mean of two independent uniform numbers keeps 0.76 of the width of one between its 5 and 95 % points.
        Assert.InRange((apart.High - apart.Low) / (once.High - once.Low), 0.7, 0.82);
    }

    [Fact]
    public void One_rating_for_all_has_no_analysts() =>
        Assert.Null(Judge.Of(new Case(Of(Saw("r", "s"))), Few).Agreement);

    private static string Largest(Judgement judgement)
    {
        var first = judgement.Agreement!.Largest[0];
        return FormattableString.Invariant(
            $"{first.Rating}: {first.LowBy} {first.Low}, {first.HighBy} {first.High}"
        );
    }

    private static CaseContent Rated(params (double A, double B)[] analysts)
    {
        string[] names = ["ann", "bob", "cat"];
        Rating By(Func<(double A, double B), double> part) =>
            Rating.Of(
                new AnalystRatings([
                    .. analysts.Select((pair, i) => new AnalystRating(names[i], Rating.Point(part(pair)))),
                ])
            );
        return Of(Saw("r", "s")) with
        {
            Indicators = [Indicator("x", 0, 0) with { Likely = [By(pair => pair.A), By(pair => pair.B)] }],
        };
    }

    /// <summary>Two analysts who rate x under a in these ranges, or both once; what they say of b is theirs in either case.</summary>
    private static CaseContent RatedBy(Rating ann, Rating bob, bool isShared = false)
    {
        Rating By(Rating first, Rating second) =>
            Rating.Of(
                new AnalystRatings([new AnalystRating("ann", first), new AnalystRating("bob", second)])
            );
        return Of(Saw("r", "s")) with
        {
            Indicators =
            [
                Indicator("x", 0, 0) with
                {
                    Likely = [isShared ? ann : By(ann, bob), By(Rating.Point(0.2), Rating.Point(0.2))],
                },
            ],
        };
    }

    private static Rating ByAnn(double probability) =>
        Rating.Of(new AnalystRatings([new AnalystRating("ann", Rating.Point(probability))]));
}
