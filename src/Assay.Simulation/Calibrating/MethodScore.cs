using System.Collections.Immutable;
using Assay.Simulation.Scoring;

namespace Assay.Simulation.Calibrating;

/// <summary>How a method did over the worlds.</summary>
public sealed record MethodScore
{
    /// <summary>The method.</summary>
    public required Method Method { get; init; }

    /// <summary>Mean Brier score, half the sum of squares.</summary>
    public required double Brier { get; init; }

    /// <summary>Its interval.</summary>
    public required Interval BrierRange { get; init; }

    /// <summary>Mean −ln of the probability of the truth.</summary>
    public required double Log { get; init; }

    /// <summary>Expected calibration error over 20 bins.</summary>
    public required double Ece { get; init; }

    /// <summary>Its interval.</summary>
    public required Interval EceRange { get; init; }

    /// <summary>What it would be by chance if all were calibrated.</summary>
    public required double EceByChance { get; init; }

    /// <summary>How many statements were at least 95 %.</summary>
    public required long NearCertain { get; init; }

    /// <summary>Share of those that were wrong.</summary>
    public required double NearCertainWrong { get; init; }

    /// <summary>Murphy's reliability: the lower the better.</summary>
    public required double Reliability { get; init; }

    /// <summary>Murphy's resolution: the higher the better.</summary>
    public required double Resolution { get; init; }

    /// <summary>Murphy's uncertainty, the same for every method.</summary>
    public required double Uncertainty { get; init; }

    /// <summary>The calibration curve.</summary>
    public required ImmutableArray<ReliabilityBin> Curve { get; init; }

    /// <summary>Mean Brier score by what kind of world it was.</summary>
    public required ImmutableSortedDictionary<WorldKind, double> BrierByKind { get; init; }

    internal static MethodScore Of(Method method, ImmutableArray<MethodTally> parts)
    {
        var whole = new MethodTally();
        foreach (var part in parts)
            whole.Add(part);
        var all = whole.All;
        var ranges = Bootstrap.Of(
            [.. parts.Select(part => part.All)],
            tally => tally.Brier,
            tally => tally.Ece
        );
        return new MethodScore
        {
            Method = method,
            Brier = all.Brier,
            BrierRange = ranges[0],
            Log = all.Log,
            Ece = all.Ece,
            EceRange = ranges[1],
            EceByChance = all.EceByChance,
            NearCertain = all.NearCertainCount,
            NearCertainWrong = all.NearCertainWrong,
            Reliability = all.Reliability,
            Resolution = all.Resolution,
            Uncertainty = all.Uncertainty,
            Curve = all.Curve,
            BrierByKind = Enum.GetValues<WorldKind>()
                .ToImmutableSortedDictionary(kind => kind, kind => whole.Of(kind).Brier),
        };
    }
}
