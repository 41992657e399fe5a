using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Simulation.Worlds;

namespace Assay.Simulation.Calibrating;

/// <summary>What is to be calibrated, and on how many worlds.</summary>
public sealed record CalibrationOptions
{
    /// <summary>What the worlds are like.</summary>
    public required WorldParameters Parameters { get; init; }

    /// <summary>The ladder, mechanisms and reference classes.</summary>
    public required TemplateSet Templates { get; init; }

    /// <summary>Number of worlds in which the case states everything as it is.</summary>
    public int Worlds { get; init; } = 10_000;

    /// <summary>Seed of the worlds.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Number of threads; it changes no number of the result. 0 is one for each core.</summary>
    public int Threads { get; init; }

    /// <summary>Worlds of each way in which a case is wrong; 0 leaves that part out.</summary>
    public int WorldsPerCell { get; init; } = 500;

    /// <summary>Worlds that are judged from the words of their documents as well; 0 leaves that part out.</summary>
    public int DocumentWorlds { get; init; }

    internal Engine Engine { get; init; } = @case => Judge.AtMeans(@case, hasBaselines: true);
}
