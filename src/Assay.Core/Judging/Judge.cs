using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Core.Weighing;
using Assay.Core.Weighing.Matrices;

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
        var draws = Drawn(basis, options);
        var hypotheses = Hypotheses(basis, draws);
        var origins = Origins(basis);
        var share = DefaultsShare(basis);
        var finder = new LinchpinFinder(basis);
        var linchpins = finder.Find();
        var breakEven = new BreakEvenFinder(basis);
        var deceivers = Deceivers(basis);
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
            Deceivers = deceivers,
            Tempered = TemperedReader.Read(basis, hypotheses, deceivers),
            Weights = Weights(basis),
            Linchpins = linchpins,
            BreakEven = breakEven.Find(),
            Swings = breakEven.Swings(),
            Collect = CollectionPlanner.Plan(basis),
            Analysts = AnalystReader.Judgements(basis),
            Agreement = AnalystReader.Agreement(basis),
            DefaultsShare = share,
            Baselines = SimplerMethods.Of(basis),
            MatrixScores = MatrixDialects.Score(CaseMatrix.Of(@case.Content)),
            Assumptions = AssumptionWriter.Write(basis, origins, draws.Length, options, finder),
            LeaderShare = LeaderShare(basis, draws),
            Draws = draws.Length,
            Seed = options.Seed,
        };
    }

    /// <summary>The exact answers at the means alone, for those who judge very many cases.</summary>
    /// <param name="case">The case.</param>
    /// <param name="hasBaselines">Whether simpler methods are asked as well.</param>
    /// <exception cref="WeighingRefusedException">As <see cref="Of"/>.</exception>
    public static PointJudgement AtMeans(Case @case, bool hasBaselines = false)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var basis = new PointBasis(@case.Content);
        return new PointJudgement
        {
            Prior = [.. basis.Prior],
            Posterior = [.. basis.Marginals.Posterior],
            Conditions = [.. basis.Marginals.Conditions],
            Deceivers = [.. basis.Marginals.Deceivers],
            DeceiversBefore =
            [
                .. basis.Content.Deceivers.Select(
                    (_, d) => Pooling.Of([.. basis.Views.Select(view => PriorOf(view, d))])
                ),
            ],
            Sources =
            [
                .. basis.Content.Sources.Zip(
                    basis.Marginals.Sources,
                    (item, state) => new SourceJudgement(item.Id, state[0], state[1], state[2])
                ),
            ],
            Indicators = [.. basis.Marginals.Indicators],
            Own = [.. basis.Marginals.Own],
            Baselines = hasBaselines ? SimplerMethods.Of(basis) : [],
        };
    }

    /// <summary>
    /// The prior and the posterior of the hypotheses alone, as <see cref="AtMeans"/> has them, in less time: for those who
    /// judge after each change of a rating.
    /// </summary>
    /// <param name="case">The case.</param>
    /// <exception cref="WeighingRefusedException">As <see cref="Of"/>.</exception>
    public static PointAnswer AnswerAtMeans(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var views = PointBasis.ViewsOf(@case.Content);
        return new PointAnswer(
            [.. Pooling.Of([.. views.Select(view => view.Means.Prior)])],
            [.. Pooling.Of([.. views.Select(view => view.Posterior(view.Means))])]
        );
    }

    /// <summary>The pooled posterior of each draw that is possible for every analyst.</summary>
    private static double[][] Drawn(JudgingBasis basis, JudgingOptions options)
    {
        var views = PosteriorDraws.Of(basis.Views, basis.Content, options.Draws, options.Seed);
        var pooled = new List<double[]>();
        for (var draw = 0; draw < views.Min(draws => draws.Length); draw++)
        {
            double[]?[] each = [.. views.Select(draws => draws[draw])];
            if (each.All(posterior => posterior is not null))
                pooled.Add(Pooling.Of([.. each.Select(posterior => posterior!)]));
        }

        return [.. pooled];
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
                    basis.Prior[h],
                    posterior,
                    Quantile(drawn, 0.05, posterior),
                    Quantile(drawn, 0.95, posterior),
                    basis.Words.Word(posterior)
                )
                {
                    Explanation = Sentences.Moved(hypothesis.Says, basis.Prior[h], posterior, basis.Words),
                }
            );
        }

        return result.ToImmutable();
    }

    /// <summary>The sum over the claimed rung and those above it, in the means and in each draw.</summary>
    private static HypothesisJudgement? ClaimedOrStronger(JudgingBasis basis, double[][] draws)
    {
        if (basis.ClaimedFrom is not { } from)
            return null;
        var posterior = Sum(basis.Marginals.Posterior, from);
        var drawn = draws.Select(draw => Sum(draw, from)).Order().ToArray();
        return new HypothesisJudgement(
            basis.Content.Hypotheses[from].Id,
            "The claimed tie or a stronger one",
            Sum(basis.Prior, from),
            posterior,
            Quantile(drawn, 0.05, posterior),
            Quantile(drawn, 0.95, posterior),
            basis.Words.Word(posterior)
        );
    }

    private static double LeaderShare(JudgingBasis basis, double[][] draws) =>
        draws.Length == 0
            ? 1
            : (double)draws.Count(draw => Outlook.LeaderOf(draw) == basis.Outlook.Leader) / draws.Length;

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
                origins[basis.Links.IndicatorOfReport[i]] += basis.Marginals.Own[i];
        }

        return origins;
    }

    private static ImmutableArray<IndicatorJudgement> Indicators(JudgingBasis basis, double[] origins)
    {
        var reports = new int[basis.Content.Indicators.Length];
        for (var i = 0; i < basis.Content.Reports.Length; i++)
            reports[basis.Links.IndicatorOfReport[i]] += basis.Content.Reports[i].Asserts ? 1 : 0;
        var decibans = new double[reports.Length];
        for (var l = 0; l < basis.Losses.Length; l++)
        {
            if (basis.Losses[l].Kind == LossKind.Indicator)
                decibans[basis.Losses[l].Place] = basis.Decibans(basis.Without.Without(l));
        }

        return
        [
            .. basis.Content.Indicators.Select(
                (item, j) =>
                    new IndicatorJudgement(
                        item.Id,
                        item.Says,
                        Math.Clamp(basis.Marginals.Indicators[j], 0, 1),
                        reports[j],
                        origins[j],
                        item.Rival,
                        item.IsDefault
                    )
                    {
                        Decibans = decibans[j],
                        Explanation = Sentences.Voices(basis, j, origins[j]),
                    }
            ),
        ];
    }

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
                        {
                            Explanation = FormattableString.Invariant(
                                $"That {(item.IsCause ? "the common cause" : "the assumption")} {item.Id} holds is {basis.Words.Word(Math.Clamp(basis.Marginals.Conditions[c], 0, 1))} ({Shown.Percent(basis.Marginals.Conditions[c])}) after the reports."
                            ),
                        }
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
                    {
                        Explanation = Sentences.Standing(item.Id, basis.Marginals.Sources[s]),
                    }
            ),
        ];

    private static ImmutableArray<ReportJudgement> Reports(JudgingBasis basis) =>
        [
            .. basis.Content.Reports.Select(
                (item, i) => new ReportJudgement(item.Id, Math.Clamp(basis.Marginals.Own[i], 0, 1))
            ),
        ];

    private static ImmutableArray<DeceiverJudgement> Deceivers(JudgingBasis basis) =>
        [
            .. basis.Content.Deceivers.Select(
                (item, d) =>
                {
                    var prior = Pooling.Of([.. basis.Views.Select(view => PriorOf(view, d))]);
                    var active = basis.Marginals.Deceivers[d];
                    return new DeceiverJudgement(item.Id, item.Says, prior, active)
                    {
                        Explanation = FormattableString.Invariant(
                            $"That {item.Id} is at work was {basis.Words.Word(Math.Clamp(prior, 0, 1))} ({Shown.Percent(prior)}) before the reports and is {basis.Words.Word(Math.Clamp(active, 0, 1))} ({Shown.Percent(active)}) after them."
                        ),
                    };
                }
            ),
        ];

    private static double PriorOf(ExactInference view, int deceiver) =>
        view.States.Sum(state =>
            view.Means.Probability(state) * view.Means.Cell(view.Layout.Active[deceiver], state)
        );

    private static ImmutableArray<OriginWeight> Weights(JudgingBasis basis) =>
        [
            .. Enumerable
                .Range(0, basis.Losses.Length)
                .Where(l => basis.Losses[l].Kind == LossKind.Origin)
                .Select(l => Weight(basis, l))
                .OrderByDescending(weight => Math.Abs(weight.Decibans))
                .ThenBy(weight => weight.Origin, StringComparer.Ordinal),
        ];

    private static OriginWeight Weight(JudgingBasis basis, int loss)
    {
        var item = basis.Losses[loss];
        var without = basis.Without.Without(loss);
        var decibans = basis.Decibans(without);
        var leader = basis.Content.Hypotheses[basis.Outlook.Leader].Id;
        var then = Outlook.Of(without, basis.Words);
        var end =
            then.Leader != basis.Outlook.Leader
                ? $"the leader becomes {basis.Content.Hypotheses[then.Leader].Id} ({then.Word})"
            : Math.Abs(decibans) < 0.05 ? $"{leader} stays as probable as it is"
            : FormattableString.Invariant(
                $"{leader} goes from {Shown.Percent(basis.Marginals.Posterior[basis.Outlook.Leader])} to {Shown.Percent(without[basis.Outlook.Leader])}"
            );
        return new OriginWeight(
            basis.Content.Reports[item.Place].Id,
            Sentences.Says(basis.Content, item.Place),
            decibans
        )
        {
            Explanation = $"{char.ToUpperInvariant(item.Phrase[0])}{item.Phrase[1..]}, {end}.",
        };
    }

    /// <summary>
    /// Weight of the indicators with default ratings over the weight of all. Where no indicator carries any weight, the
    /// share of the indicators that are defaults: nothing has been confirmed then either.
    /// </summary>
    private static double DefaultsShare(JudgingBasis basis)
    {
        var indicators = basis.Content.Indicators;
        var (defaults, all) = (0.0, 0.0);
        for (var l = 0; l < basis.Losses.Length; l++)
        {
            if (basis.Losses[l].Kind != LossKind.Indicator)
                continue;
            var decibans = Math.Abs(basis.Decibans(basis.Without.Without(l)));
            all += decibans;
            defaults += indicators[basis.Losses[l].Place].IsDefault ? decibans : 0;
        }

        // Below a billionth of a deciban is rounding, not weight.
        if (all > 1e-9)
            return Math.Min(1, defaults / all);
        return indicators.IsEmpty ? 0 : (double)indicators.Count(item => item.IsDefault) / indicators.Length;
    }
}
