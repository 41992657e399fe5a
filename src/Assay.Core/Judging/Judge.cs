using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Core.Weighing;

namespace Assay.Core.Judging;

/// <summary>Turns a case into a judgement.</summary>
public static class Judge
{
    /// <summary>Judges a case; asking changes nothing, and the same case and options give the same numbers (law 8).</summary>
    /// <exception cref="WeighingRefusedException">
    /// The reports are impossible under every hypothesis, or the case is too entangled for exact inference; the message
    /// says which, with the numbers, in one plain sentence.
    /// </exception>
    public static Judgement Of(Case @case, JudgingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(@case);
        options ??= JudgingOptions.Default;
        var basis = new JudgingBasis(@case.Content, options.Words);
        var draws = PosteriorDraws.Of(basis.Inference.Layout, options.Draws, options.Seed);
        var hypotheses = Hypotheses(basis, draws);
        var origins = Origins(basis);
        var share = DefaultsShare(basis);
        var finder = new LinchpinFinder(basis);
        var linchpins = finder.Find();
        var leader = hypotheses[basis.Outlook.Leader];
        var (confidence, rule) = ConfidenceRules.Decide(
            basis,
            finder,
            leader.High - leader.Low,
            share,
            origins
        );
        return new Judgement
        {
            Question = @case.Content.Question,
            IsDraft = @case.Content.IsDraft,
            Hypotheses = hypotheses,
            Leader = leader.Id,
            Ties =
            [
                .. hypotheses
                    .Where(item => leader.Posterior - item.Posterior <= Outlook.Tie)
                    .Select(item => item.Id),
            ],
            Claimed = @case.Content.Claimed,
            ClaimedOrStronger = ClaimedOrStronger(basis, draws),
            Confidence = confidence,
            ConfidenceRule = rule,
            Prior = PriorReader.Read(basis),
            Indicators = Indicators(basis, origins),
            Conditions = Conditions(basis),
            Sources = Sources(basis),
            Reports = Reports(basis),
            Deceivers = Deceivers(basis),
            Weights = Weights(basis),
            Linchpins = linchpins,
            BreakEven = new BreakEvenFinder(basis).Find(),
            Collect = CollectionPlanner.Plan(basis),
            DefaultsShare = share,
            Baselines = SimplerMethods.Of(basis),
            Assumptions = AssumptionWriter.Write(basis, origins, draws.Length, options, finder.IsCapped),
            Draws = draws.Length,
            Seed = options.Seed,
        };
    }

    private static ImmutableArray<HypothesisJudgement> Hypotheses(JudgingBasis basis, double[][] draws)
    {
        var result = ImmutableArray.CreateBuilder<HypothesisJudgement>();
        for (var h = 0; h < basis.Content.Hypotheses.Length; h++)
        {
            var hypothesis = basis.Content.Hypotheses[h];
            var posterior = Math.Clamp(basis.Marginals.Posterior[h], 0, 1);
            var drawn = draws.Select(draw => draw[h]).Order().ToArray();
            result.Add(
                new HypothesisJudgement(
                    hypothesis.Id,
                    hypothesis.Says,
                    basis.Inference.Means.Prior[h],
                    posterior,
                    Quantile(drawn, 0.05, posterior),
                    Quantile(drawn, 0.95, posterior),
                    basis.Words.Word(posterior)
                )
            );
        }

        return result.ToImmutable();
    }

    /// <summary>The sum over the claimed rung and those above it, in the means and in each draw.</summary>
    private static HypothesisJudgement? ClaimedOrStronger(JudgingBasis basis, double[][] draws)
    {
        var first = basis.Claimed;
        if (!basis.Content.IsLadder || first is not { } from)
            return null;
        var posterior = Sum(basis.Marginals.Posterior, from);
        var drawn = draws.Select(draw => Sum(draw, from)).Order().ToArray();
        return new HypothesisJudgement(
            basis.Content.Hypotheses[from].Id,
            "The claimed tie or a stronger one",
            Sum(basis.Inference.Means.Prior, from),
            posterior,
            Quantile(drawn, 0.05, posterior),
            Quantile(drawn, 0.95, posterior),
            basis.Words.Word(posterior)
        );
    }

    private static double Sum(double[] probabilities, int from) =>
        Math.Clamp(probabilities[from..].Sum(), 0, 1);

    /// <summary>Linear between the two nearest draws (Hyndman and Fan 1996, type 7).</summary>
    private static double Quantile(double[] sorted, double share, double otherwise)
    {
        if (sorted.Length == 0)
            return otherwise;
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }

    /// <summary>Expected number of origins by indicator, over the reports that assert it.</summary>
    private static double[] Origins(JudgingBasis basis)
    {
        var origins = new double[basis.Content.Indicators.Length];
        for (var i = 0; i < basis.Content.Reports.Length; i++)
        {
            if (basis.Content.Reports[i].Asserts)
                origins[basis.Inference.Links.IndicatorOfReport[i]] += basis.Marginals.Own[i];
        }

        return origins;
    }

    private static ImmutableArray<IndicatorJudgement> Indicators(JudgingBasis basis, double[] origins) =>
        [
            .. basis.Content.Indicators.Select(
                (item, j) =>
                    new IndicatorJudgement(
                        item.Id,
                        item.Says,
                        Math.Clamp(basis.Marginals.Indicators[j], 0, 1),
                        basis.Content.Reports.Count(report =>
                            report.Asserts
                            && string.Equals(report.Indicator, item.Id, StringComparison.Ordinal)
                        ),
                        origins[j],
                        item.Rival,
                        item.IsDefault
                    )
            ),
        ];

    private static ImmutableArray<ConditionJudgement> Conditions(JudgingBasis basis)
    {
        var assumptions = basis.Content.Assumptions.Select(item => (item.Id, item.Says, IsCause: false));
        var causes = basis.Content.Causes.Select(item => (item.Id, item.Says, IsCause: true));
        return
        [
            .. assumptions
                .Concat(causes)
                .Select(
                    (item, c) =>
                        new ConditionJudgement(
                            item.Id,
                            item.Says,
                            basis.Marginals.Conditions[c],
                            item.IsCause
                        )
                ),
        ];
    }

    private static ImmutableArray<SourceJudgement> Sources(JudgingBasis basis) =>
        [
            .. basis.Content.Sources.Select(
                (item, s) =>
                    new SourceJudgement(
                        item.Id,
                        basis.Marginals.Sources[s][0],
                        basis.Marginals.Sources[s][1],
                        basis.Marginals.Sources[s][2]
                    )
            ),
        ];

    private static ImmutableArray<ReportJudgement> Reports(JudgingBasis basis) =>
        [
            .. basis.Content.Reports.Select(
                (item, i) => new ReportJudgement(item.Id, Math.Clamp(basis.Marginals.Own[i], 0, 1))
            ),
        ];

    private static ImmutableArray<DeceiverJudgement> Deceivers(JudgingBasis basis)
    {
        var (means, states) = (basis.Inference.Means, basis.Inference.States);
        return
        [
            .. basis.Content.Deceivers.Select(
                (item, d) =>
                    new DeceiverJudgement(
                        item.Id,
                        item.Says,
                        states.Sum(state =>
                            means.Probability(state) * means.Cell(basis.Inference.Layout.Active[d], state)
                        ),
                        basis.Marginals.Deceivers[d]
                    )
            ),
        ];
    }

    private static ImmutableArray<OriginWeight> Weights(JudgingBasis basis) =>
        [
            .. basis
                .Origins.Select(i => new OriginWeight(
                    basis.Content.Reports[i].Id,
                    Says(basis.Content, i),
                    basis.Decibans(basis.WithoutOrigin(i))
                ))
                .OrderByDescending(weight => Math.Abs(weight.Decibans))
                .ThenBy(weight => weight.Origin, StringComparer.Ordinal),
        ];

    private static string Says(CaseContent content, int report)
    {
        var item = content.Reports[report];
        var source = content.Sources.First(candidate =>
            string.Equals(candidate.Id, item.Source, StringComparison.Ordinal)
        );
        var indicator = content.Indicators.First(candidate =>
            string.Equals(candidate.Id, item.Indicator, StringComparison.Ordinal)
        );
        var verb = item.Saw switch
        {
            Observation.Occurred => "reports",
            Observation.DidNotOccur => "denies",
            _ => "looked and did not find",
        };
        return $"{source.Says ?? source.Id} {verb}: {indicator.Says}";
    }

    /// <summary>
    /// Weight of the indicators with default ratings over the weight of all. Where no indicator carries any weight, the
    /// share of the indicators that are defaults: nothing has been confirmed then either.
    /// </summary>
    private static double DefaultsShare(JudgingBasis basis)
    {
        var indicators = basis.Content.Indicators;
        var (defaults, all) = (0.0, 0.0);
        for (var j = 0; j < indicators.Length; j++)
        {
            var decibans = Math.Abs(basis.Decibans(basis.WithoutIndicator(j)));
            all += decibans;
            defaults += indicators[j].IsDefault ? decibans : 0;
        }

        // Below a billionth of a deciban is rounding, not weight.
        if (all > 1e-9)
            return Math.Min(1, defaults / all);
        return indicators.IsEmpty ? 0 : (double)indicators.Count(item => item.IsDefault) / indicators.Length;
    }
}
