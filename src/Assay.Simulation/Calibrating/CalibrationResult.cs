using System.Collections.Immutable;
using Assay.Simulation.Documents;

namespace Assay.Simulation.Calibrating;

/// <summary>How well the methods did on worlds with known truth.</summary>
public sealed record CalibrationResult
{
    /// <summary>Name of the worlds' parameters.</summary>
    public required string Parameters { get; init; }

    /// <summary>Number of worlds.</summary>
    public required int Worlds { get; init; }

    /// <summary>Their seed.</summary>
    public required int Seed { get; init; }

    /// <summary>Worlds that the engine refused; they count nowhere else.</summary>
    public required int Refused { get; init; }

    /// <summary>How many worlds there were of each kind.</summary>
    public required ImmutableSortedDictionary<WorldKind, long> Kinds { get; init; }

    /// <summary>The methods, in their order.</summary>
    public required ImmutableArray<MethodScore> Methods { get; init; }

    /// <summary>Simulation-based calibration.</summary>
    public required ImmutableArray<RankTest> RankTests { get; init; }

    /// <summary>Where cases are wrong about their worlds.</summary>
    public required ImmutableArray<MisspecifiedCell> Misspecified { get; init; }

    /// <summary>Worlds of those cells.</summary>
    public required int WorldsPerCell { get; init; }

    /// <summary>Share of the worlds without any deception, whose case names deceivers, in which the exact posterior states deception with 80 % or more.</summary>
    public required double FalseDeceptionExact { get; init; }

    /// <summary>The same of the tempered judgement, which is the one for a case that may be wrong.</summary>
    public required double FalseDeceptionTempered { get; init; }

    /// <summary>What is lost on the way from documents; <see langword="null"/> where that was left out.</summary>
    public DocumentScores? Documents { get; init; }

    /// <summary>The temperature that makes inconsistency counts into probabilities.</summary>
    public required double Temperature { get; init; }

    /// <summary>What was to be shown, and whether it was.</summary>
    public ImmutableArray<Finding> Findings => Calibrating.Findings.Of(this);

    /// <summary>The score of a method.</summary>
    public MethodScore Of(Method method) => Methods[(int)method];
}
