using System.Collections.Immutable;
using Assay.Core.Weighing;

namespace Assay.Core.Judging;

/// <summary>Says what to look for next: for each indicator and channel, what one more own report by a grade-B source would do.</summary>
internal sealed class CollectionPlanner
{
    // Grade B: sound with 0.8 at hit 0.95 and false alarm 0.05, else an even coin.
    private const double Hit = (0.8 * 0.95) + (0.2 * 0.5);
    private const double FalseAlarm = (0.8 * 0.05) + (0.2 * 0.5);

    private readonly JudgingBasis _basis;
    private readonly int[] _indicators;

    /// <summary>By view: P(hypothesis, reports, "occurred"), by question inside a channel.</summary>
    private readonly Dictionary<(int Indicator, int Channel), double[]>[] _inside;

    private CollectionPlanner(JudgingBasis basis)
    {
        _basis = basis;
        _indicators =
        [
            .. Enumerable
                .Range(0, basis.Content.Indicators.Length)
                .Where(j => basis.Content.Indicators[j] is { IsRated: true, IsOfArgument: false }),
        ];
        _inside = [.. basis.Views.Select(Inside)];
    }

    /// <summary>
    /// The requirements, most informative first: for a source outside every channel, and for each channel that a
    /// deceiver could feed; in any other channel a source is as good as outside.
    /// </summary>
    public static ImmutableArray<CollectionRequirement> Plan(JudgingBasis basis)
    {
        var planner = new CollectionPlanner(basis);
        int[] channels = [-1, .. planner.Channels()];
        return
        [
            .. planner
                ._indicators.SelectMany(j => channels.Select(channel => planner.Requirement(j, channel)))
                .OrderByDescending(item => item.Gain)
                .ThenBy(item => item.Indicator, StringComparer.Ordinal)
                .ThenBy(item => item.Channel, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<int> Channels() =>
        Enumerable
            .Range(0, _basis.Content.Channels.Length)
            .Where(channel => _basis.Views.Any(view => view.CanBeControlled(channel)));

    private CollectionRequirement Requirement(int indicator, int channel)
    {
        var seen = new List<double[]>();
        var unseen = new List<double[]>();
        for (var view = 0; view < _basis.Views.Count; view++)
        {
            // Jointly with the reports, up to a constant: sums to 1 over hypotheses and what the report says.
            var joint = _basis.MarginalsByView[view].Jointly[indicator];
            var yes =
                channel < 0 || !_inside[view].TryGetValue((indicator, channel), out var inside)
                    ? [.. joint.Select(pair => (FalseAlarm * pair[0]) + (Hit * pair[1]))]
                    : inside;
            seen.Add(yes);
            unseen.Add([.. joint.Select((pair, h) => Math.Max(0, pair[0] + pair[1] - yes[h]))]);
        }

        var chance = Pooling.Of([.. seen.Select(joint => Math.Clamp(joint.Sum(), 0, 1))]);
        return Requirement(
            indicator,
            channel,
            chance,
            JudgingBasis.Pooled(seen),
            JudgingBasis.Pooled(unseen)
        );
    }

    private CollectionRequirement Requirement(
        int indicator,
        int channel,
        double chance,
        double[]? seen,
        double[]? unseen
    )
    {
        var now = _basis.Marginals.Posterior;
        var (gain, flips) = (Entropy(now), 0.0);
        foreach (
            var (probability, posterior) in ((double, double[]?)[])[(chance, seen), (1 - chance, unseen)]
        )
        {
            if (!(probability > 0) || posterior is null)
                continue;
            gain -= probability * Entropy(posterior);
            flips += Outlook.LeaderOf(posterior) == _basis.Outlook.Leader ? 0 : probability;
        }

        var item = _basis.Content.Indicators[indicator];
        var requirement = new CollectionRequirement(
            item.Id,
            item.Says,
            channel < 0 ? null : _basis.Content.Channels[channel].Id,
            Math.Max(0, gain),
            Math.Clamp(flips, 0, 1)
        )
        {
            Discriminates = Discriminated(seen, unseen),
        };
        return requirement with { Explanation = Explanation(requirement) };
    }

    /// <summary>The hypothesis that "occurred" raises most, and the one that it lowers most, by odds.</summary>
    private ImmutableArray<string> Discriminated(double[]? seen, double[]? unseen)
    {
        if (seen is null || unseen is null)
            return [];
        var (up, down) = (-1, -1);
        var ratios = new double[seen.Length];
        for (var h = 0; h < seen.Length; h++)
        {
            ratios[h] = unseen[h] > 0 || seen[h] > 0 ? seen[h] / (seen[h] + unseen[h]) : double.NaN;
            if (double.IsNaN(ratios[h]))
                continue;
            up = up < 0 || ratios[h] > ratios[up] ? h : up;
            down = down < 0 || ratios[h] < ratios[down] ? h : down;
        }

        return up < 0 || ratios[up] - ratios[down] <= Outlook.Tie
            ? []
            : [_basis.Content.Hypotheses[up].Id, _basis.Content.Hypotheses[down].Id];
    }

    private static string Explanation(CollectionRequirement item)
    {
        var where = item.Channel is null ? "outside every channel" : $"in the channel {item.Channel}";
        if (item.Discriminates is not [var up, var down])
            return $"One more report on {item.Indicator} from a grade-B source {where} would tell nothing apart.";
        return FormattableString.Invariant(
            $"One more report on {item.Indicator} from a grade-B source {where} would tell {up} from {down}; it is expected to take away {item.Gain:0.000} bits of doubt, and the leader would change in {item.Flips:0%} of outcomes."
        );
    }

    /// <summary>The deceiver's coin ties the new report to the old ones, so that it takes an inference of its own.</summary>
    private Dictionary<(int Indicator, int Channel), double[]> Inside(ExactInference view)
    {
        int[] channels = [.. Channels().Where(view.CanBeControlled)];
        var questions = new Dictionary<(int Indicator, int Deceiver), (int Table, bool HasCoin)>();
        if (channels.Length == 0)
            return [];
        var asked = new ExactInference(
            view.Content,
            prepare: network =>
            {
                foreach (var deceiver in channels.Select(channel => Deceiver(view, channel)).Distinct())
                {
                    foreach (var j in _indicators)
                        questions.Add((j, deceiver), network.AddQuestion(deceiver, j));
                }
            }
        );
        var inside = new Dictionary<(int Indicator, int Channel), double[]>();
        foreach (var j in _indicators)
        {
            foreach (var channel in channels)
            {
                var (table, hasCoin) = questions[(j, Deceiver(view, channel))];
                inside.Add((j, channel), asked.JointWith(table, Answers(asked, j, channel, hasCoin)));
            }
        }

        return inside;
    }

    private static int Deceiver(ExactInference view, int channel)
    {
        var deceivers = view.Content.Deceivers;
        for (var d = 0; d < deceivers.Length; d++)
        {
            if (
                string.Equals(
                    deceivers[d].Id,
                    view.Content.Channels[channel].Deceiver,
                    StringComparison.Ordinal
                )
            )
                return d;
        }

        return -1;
    }

    /// <summary>P(the new report says "occurred") over (root, deceiver, coin, indicator), or without the coin.</summary>
    private static double[] Answers(ExactInference view, int indicator, int channel, bool hasCoin)
    {
        var deceiver = Deceiver(view, channel);
        var controlled = view.Means.Ratings[view.Layout.Controllability[channel]];
        // Muddied water is a fair coin of its own; a coin that no report has tossed yet is as likely as the story says.
        var told = view.Content.Deceivers[deceiver].Story is null
            ? 0.5
            : view.Network.Told(deceiver, indicator, view.Means);
        double[] coins = hasCoin ? [0, 1] : [told];
        double[] answers =
        [
            .. ((double[])[0, controlled]).SelectMany(share =>
                coins.SelectMany(says =>
                    (double[])
                        [(share * says) + ((1 - share) * FalseAlarm), (share * says) + ((1 - share) * Hit)]
                )
            ),
        ];
        return [.. view.States.SelectMany(_ => answers)];
    }

    /// <summary>In bits.</summary>
    private static double Entropy(double[] posterior) => posterior.Sum(p => p > 0 ? -p * Math.Log2(p) : 0);
}
