using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Core.Weighing;

namespace Assay.Core.Judging;

/// <summary>Says what to look for next: for each indicator and channel, what one more own report by a grade-B source would do.</summary>
internal static class CollectionPlanner
{
    /// <summary>
    /// The requirements, most informative first: for a source outside every channel, and for each channel that a
    /// deceiver could feed; in any other channel a source is as good as outside.
    /// </summary>
    public static ImmutableArray<CollectionRequirement> Plan(JudgingBasis basis)
    {
        var content = basis.Content;
        string?[] channels =
        [
            null,
            .. content.Channels.Where((_, k) => basis.Inference.CanBeControlled(k)).Select(item => item.Id),
        ];
        return
        [
            .. Enumerable
                .Range(0, content.Indicators.Length)
                .Where(j => content.Indicators[j] is { IsRated: true, IsOfArgument: false })
                .SelectMany(j => channels.Select(channel => Requirement(basis, j, channel)))
                .OrderByDescending(item => item.Gain)
                .ThenBy(item => item.Indicator, StringComparer.Ordinal)
                .ThenBy(item => item.Channel, StringComparer.Ordinal),
        ];
    }

    private static CollectionRequirement Requirement(JudgingBasis basis, int indicator, string? channel)
    {
        var joint = basis.Marginals.Jointly[indicator];
        double[] all = [.. joint.Select(pair => pair[0] + pair[1])];
        double[] seen = channel is null ? Outside(joint) : Inside(basis, indicator, channel);
        double[] unseen = [.. all.Select((p, h) => Math.Max(0, p - seen[h]))];
        var total = all.Sum();
        var (gain, flips) = (Entropy(all), 0.0);
        foreach (var outcome in (double[][])[seen, unseen])
        {
            var probability = outcome.Sum() / total;
            if (!(probability > 0))
                continue;
            gain -= probability * Entropy(outcome);
            flips += Outlook.LeaderOf(Normalised(outcome)) == basis.Outlook.Leader ? 0 : probability;
        }

        var item = basis.Content.Indicators[indicator];
        return new CollectionRequirement(item.Id, item.Says, channel, Math.Max(0, gain), Math.Min(1, flips));
    }

    /// <summary>Nobody feeds the source, so that P(says true) follows from the indicator alone.</summary>
    private static double[] Outside(double[][] joint)
    {
        // Grade B: sound with 0.8 at hit 0.95 and false alarm 0.05, else an even coin.
        const double Hit = (0.8 * 0.95) + (0.2 * 0.5);
        const double FalseAlarm = (0.8 * 0.05) + (0.2 * 0.5);
        return [.. joint.Select(pair => (FalseAlarm * pair[0]) + (Hit * pair[1]))];
    }

    /// <summary>The deceiver's coin ties the new report to the old ones, so that it takes an inference of its own.</summary>
    private static double[] Inside(JudgingBasis basis, int indicator, string channel)
    {
        // A space can't stand in a name of a case file, so these names are free.
        var source = new Source
        {
            Id = "one more",
            Reliability = Grade.B,
            Channel = channel,
        };
        var report = new Report
        {
            Id = "one more",
            Source = source.Id,
            Indicator = basis.Content.Indicators[indicator].Id,
            Saw = Observation.Occurred,
        };
        var content = basis.Content;
        var inference = new ExactInference(
            content with
            {
                Sources = content.Sources.Add(source),
                Reports = content.Reports.Add(report),
            }
        );
        return inference.Joint(inference.Means);
    }

    private static double[] Normalised(double[] joint)
    {
        var sum = joint.Sum();
        return [.. joint.Select(p => p / sum)];
    }

    /// <summary>In bits, of the normalised numbers.</summary>
    private static double Entropy(double[] joint) =>
        Normalised(joint).Sum(p => p > 0 ? -p * Math.Log2(p) : 0);
}
