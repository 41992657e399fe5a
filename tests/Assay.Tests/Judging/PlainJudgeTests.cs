using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Tests.Weighing;
using CsCheck;

namespace Assay.Tests.Judging;

/// <summary>Every answer of a judgement against brute force, over random small cases.</summary>
public sealed class PlainJudgeTests
{
    private const double Within = 1e-10;
    private static readonly Gen<int> Seeds = Gen.Int[0, RandomCase.Seeds - 1];
    private static readonly JudgingOptions Options = new() { Draws = 1 };
    private static readonly int Cases = Scale.Of(suite: 300, nightly: 2000);

    [Fact]
    public void Weights_are_what_leaving_out_does() =>
        Sample(
            (content, judgement, plain) =>
            {
                foreach (var weight in judgement.Weights)
                {
                    var origin = content.Reports.ToList().FindIndex(report => Same(report.Id, weight.Origin));
                    Near($"weight of {weight.Origin}", Bounded(plain.Weight(origin)), weight.Decibans);
                }

                Assert.Equal(plain.OriginOfReport.Distinct().Count(), judgement.Weights.Length);
                foreach (var item in judgement.Indicators)
                {
                    if (content.Reports.Any(report => Same(report.Indicator, item.Id)))
                        Near(
                            $"weight of {item.Id}",
                            Bounded(plain.WeightOfIndicator(item.Id)),
                            item.Decibans,
                            Within
                        );
                }
            }
        );

    [Fact]
    public void Linchpins_are_all_smallest_sets() =>
        Sample(
            (_, judgement, plain) =>
            {
                var losses = plain.Losses();
                for (var size = 1; size <= 3; size++)
                {
                    var found = Sets(losses.Count, size)
                        .Where(set => IsLinchpin(plain, [.. set.Select(place => losses[place])]))
                        .Select(set => string.Join(" + ", set.Select(place => losses[place].Name)))
                        .ToList();
                    if (found.Count == 0)
                        continue;
                    Assert.Equal(
                        found,
                        judgement.Linchpins.Select(pin => string.Join(" + ", pin.Remove)),
                        StringComparer.Ordinal
                    );
                    return;
                }

                Assert.Empty(judgement.Linchpins);
            }
        );

    [Fact]
    public void At_a_break_even_value_the_leaders_are_equal() =>
        Sample(
            (content, judgement, plain) =>
            {
                foreach (var item in judgement.BreakEven)
                {
                    if (Changed(content, item.Rating, item.At) is not { } changed)
                        continue;
                    var posterior = PlainEnumeration.Of(changed).Posterior;
                    if (posterior.Any(double.IsNaN))
                        continue;
                    Near($"{item.Rating} at {item.At}", posterior[plain.Leader], posterior[RunnerUp(plain)]);
                }
            }
        );

    [Fact]
    public void Gains_are_what_one_more_report_brings() =>
        Sample(
            (_, judgement, plain) =>
            {
                foreach (var item in judgement.Collect)
                {
                    var (gain, flips) = plain.Collect(item.Indicator, item.Channel);
                    Near($"gain of {item.Indicator} in {item.Channel}", gain, item.Gain);
                    // Where an answer ends in a tie, rounding decides who leads.
                    if (Math.Abs(flips - item.Flips) > 1e-6)
                        Assert.InRange(
                            plain.Posterior.Order().TakeLast(2).Aggregate((a, b) => b - a),
                            0,
                            0.2
                        );
                }
            }
        );

    private static bool IsLinchpin(
        PlainJudge plain,
        List<(string Name, Func<CaseContent, CaseContent> Take)> set
    )
    {
        if (
            set.Select(loss => loss.Name.Split(" = ")[0]).Distinct(StringComparer.Ordinal).Count() < set.Count
        )
            return false;
        var posterior = plain.After(set.Select(loss => loss.Take));
        if (posterior.Any(double.IsNaN))
            return false;
        var word = EstimativeWords.Icd203.Word(Math.Clamp(plain.Posterior[plain.Leader], 0, 1));
        var leads = posterior.Max() - posterior[plain.Leader] <= 1e-9;
        if (!leads)
            return true;
        // A number within rounding of an edge keeps its word.
        return new[] { -1e-9, 1e-9 }.All(step =>
            !Same(EstimativeWords.Icd203.Word(Math.Clamp(posterior[plain.Leader] + step, 0, 1)), word)
        );
    }

    private static IEnumerable<int[]> Sets(int count, int size)
    {
        if (size == 1)
            return Enumerable.Range(0, count).Select(a => (int[])[a]);
        return Sets(count, size - 1)
            .SelectMany(set =>
                Enumerable.Range(set[^1] + 1, count - set[^1] - 1).Select(next => (int[])[.. set, next])
            );
    }

    private static int RunnerUp(PlainJudge plain) =>
        Enumerable
            .Range(0, plain.Posterior.Length)
            .Where(h => h != plain.Leader)
            .Aggregate((best, h) => plain.Posterior[h] > plain.Posterior[best] ? h : best);

    /// <summary>The case with one rating set, where the path is that of an indicator's cell without a condition, or of a prior.</summary>
    private static CaseContent? Changed(CaseContent content, string path, double at)
    {
        var parts = path.Split(" / ");
        var h = content.Hypotheses.ToList().FindIndex(item => parts.Length > 1 && Same(item.Id, parts[1]));
        if (parts.Length != 2 || h < 0)
            return null;
        if (Same(parts[0], "prior"))
        {
            var others = 1 - content.Hypotheses[h].Prior.Mean;
            return content with
            {
                Hypotheses =
                [
                    .. content.Hypotheses.Select(
                        (item, place) =>
                            item with
                            {
                                Prior = HypothesisPrior.Of(
                                    Rating.Point(
                                        place == h ? at : Math.Min(1, item.Prior.Mean * (1 - at) / others)
                                    )
                                ),
                            }
                    ),
                ],
            };
        }

        if (!content.Indicators.Any(item => Same(item.Id, parts[0]) && item.Given is null))
            return null;
        return content with
        {
            Indicators =
            [
                .. content.Indicators.Select(item =>
                    Same(item.Id, parts[0])
                        ? item with
                        {
                            Likely = item.Likely.SetItem(h, Rating.Point(at)),
                        }
                        : item
                ),
            ],
        };
    }

    private static void Sample(Action<CaseContent, Judgement, PlainJudge> check) =>
        Seeds.Sample(
            seed =>
            {
                var content = RandomCase.Of(seed);
                check(content, Judge.Of(new Case(content), Options), new PlainJudge(content));
            },
            iter: Cases,
            print: RandomCase.Print
        );

    private static double Bounded(double decibans) =>
        double.IsNaN(decibans) ? 0 : Math.Clamp(decibans, -300, 300);

    private static void Near(string what, double expected, double actual, double within = Within) =>
        Assert.True(
            Math.Abs(expected - actual) <= within * Math.Max(1, Math.Abs(expected)),
            FormattableString.Invariant($"{what}: {expected:R} expected, {actual:R} found")
        );

    private static bool Same(string? left, string? right) =>
        string.Equals(left, right, StringComparison.Ordinal);
}
