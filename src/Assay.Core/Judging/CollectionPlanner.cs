using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Core.Weighing;

namespace Assay.Core.Judging;

/// <summary>Says what to look for next: for each indicator and channel, what one more own report by a grade-B source would do.</summary>
internal static class CollectionPlanner
{
    /// <summary>The requirements, most informative first.</summary>
    public static ImmutableArray<CollectionRequirement> Plan(JudgingBasis basis)
    {
        string?[] channels = [null, .. basis.Content.Channels.Select(item => item.Id)];
        return
        [
            .. basis
                .Content.Indicators.Where(item => item.IsRated)
                .SelectMany(item => channels.Select(channel => Requirement(basis, item, channel)))
                .OrderByDescending(item => item.Gain)
                .ThenBy(item => item.Indicator, StringComparer.Ordinal)
                .ThenBy(item => item.Channel, StringComparer.Ordinal),
        ];
    }

    private static CollectionRequirement Requirement(JudgingBasis basis, Indicator indicator, string? channel)
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
            Indicator = indicator.Id,
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
        var all = basis.Inference.Joint(basis.Inference.Means);
        var seen = inference.Joint(inference.Means);
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

        return new CollectionRequirement(
            indicator.Id,
            indicator.Says,
            channel,
            Math.Max(0, gain),
            Math.Min(1, flips)
        );
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
