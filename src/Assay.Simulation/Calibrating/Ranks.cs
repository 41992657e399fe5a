using Assay.Core.Judging;
using Assay.Simulation.Corpora;
using Assay.Simulation.Worlds;

namespace Assay.Simulation.Calibrating;

/// <summary>Where the truth of a world stands in what was said of it: evenly spread if, and only if, that was calibrated.</summary>
/// <remarks>
/// Talts et al. 2018 rank the truth among draws from the posterior. Here the posterior is exact, so that the rank among
/// endless draws is known: P(below the truth) plus an even share of P(equal to it). Modrak et al. 2023: quantities that
/// depend on the data belong to it, or an engine that ignores the data passes.
/// </remarks>
internal sealed class Ranks
{
    /// <summary>Number of bins: odd, as <see cref="Scoring.ChiSquare"/> wants it.</summary>
    public const int Bins = 21;

    private readonly long[][] _counts = [.. Enum.GetValues<Quantity>().Select(_ => new long[Bins])];

    public ReadOnlySpan<long> Of(Quantity quantity) => _counts[(int)quantity];

    public void Add(Ranks other)
    {
        for (var q = 0; q < _counts.Length; q++)
        for (var b = 0; b < Bins; b++)
            _counts[q][b] += other._counts[q][b];
    }

    /// <summary>Adds one world; of several deceivers, sources and so on one each, so that the ranks are independent.</summary>
    /// <param name="world">The world.</param>
    /// <param name="judgement">What was said of it.</param>
    /// <param name="fit">By hypothesis: how well the reports fit it by a measure that is not the engine's own.</param>
    /// <param name="dice">Breaks ties.</param>
    public void Add(World world, PointJudgement judgement, ReadOnlySpan<double> fit, Dice dice)
    {
        var (content, truth) = (world.Case.Content, world.Truth);
        Add(Quantity.Hypothesis, judgement.Posterior.AsSpan(), truth.Hypothesis, dice);
        Flag(Quantity.Deceiver, judgement.Deceivers.AsSpan(), truth.Deceivers.AsSpan(), dice);
        Flag(Quantity.Mechanism, judgement.Conditions.AsSpan(), truth.Conditions.AsSpan(), dice);
        Flag(Quantity.Indicator, judgement.Indicators.AsSpan(), truth.Indicators.AsSpan(), dice);
        var source = judgement.Sources[dice.Below(judgement.Sources.Length)];
        var state = truth.Sources[judgement.Sources.IndexOf(source)];
        Add(Quantity.Source, [source.Sound, source.Careless, source.Controlled], (int)state, dice);
        int[] doubtful =
        [
            .. Enumerable.Range(0, content.Reports.Length).Where(i => !content.Reports[i].Copies.IsEmpty),
        ];
        if (doubtful.Length > 0)
        {
            var report = dice.Of(doubtful);
            Flag(Quantity.Own, judgement.Own[report], truth.Parents[report] < 0, dice);
        }

        Fit(judgement, fit, truth.Hypothesis, dice);
        if (Loudest(world) is var loudest and >= 0)
            Flag(Quantity.Loudest, judgement.Indicators[loudest], truth.Indicators[loudest], dice);
    }

    /// <summary>The indicator that most reports assert, the first of equal ones; -1 where none does.</summary>
    private static int Loudest(World world)
    {
        var content = world.Case.Content;
        var (most, loudest) = (0, -1);
        for (var j = 0; j < content.Indicators.Length; j++)
        {
            var asserted = content.Reports.Count(report =>
                report.Asserts && LawSampler.Same(report.Indicator, content.Indicators[j].Id)
            );
            if (asserted > most)
                (most, loudest) = (asserted, j);
        }

        return loudest;
    }

    /// <summary>An engine that never reads would put the prior's share of hypotheses below the truth, which fits better than most.</summary>
    private void Fit(PointJudgement judgement, ReadOnlySpan<double> fit, int truth, Dice dice)
    {
        const double Same = 1e-9;
        var (below, equal) = (0.0, 0.0);
        for (var h = 0; h < fit.Length; h++)
        {
            if (Math.Abs(fit[h] - fit[truth]) <= Same * fit[truth])
                equal += judgement.Posterior[h];
            else if (fit[h] < fit[truth])
                below += judgement.Posterior[h];
        }

        Count(Quantity.Fit, below + (dice.Unit() * equal));
    }

    private void Flag(Quantity quantity, ReadOnlySpan<double> stated, ReadOnlySpan<bool> so, Dice dice)
    {
        if (stated.IsEmpty)
            return;
        var place = dice.Below(stated.Length);
        Flag(quantity, stated[place], so[place], dice);
    }

    private void Flag(Quantity quantity, double stated, bool so, Dice dice) =>
        Add(quantity, [1 - stated, stated], so ? 1 : 0, dice);

    private void Add(Quantity quantity, ReadOnlySpan<double> distribution, int truth, Dice dice)
    {
        var below = 0.0;
        for (var each = 0; each < truth; each++)
            below += distribution[each];
        Count(quantity, below + (dice.Unit() * distribution[truth]));
    }

    private void Count(Quantity quantity, double rank) =>
        _counts[(int)quantity][Math.Clamp((int)(rank * Bins), 0, Bins - 1)]++;
}
