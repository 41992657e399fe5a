using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Formats.Templates;
using Assay.Simulation.Calibrating;
using Assay.Simulation.Worlds;

namespace Assay.Tests.Simulation;

/// <summary>Worlds, and engines that are broken on purpose.</summary>
internal static class SomeWorlds
{
    public static readonly TemplateSet Templates = TemplateLibrary.Load();

    public static readonly WorldParameters Small = WorldFile.Named("small");

    public static readonly WorldParameters Standard = WorldFile.Named("standard");

    public static CalibrationOptions Options(int worlds, WorldParameters? parameters = null) =>
        new()
        {
            Parameters = parameters ?? Small,
            Templates = Templates,
            Worlds = worlds,
            WorldsPerCell = 0,
        };

    public static CalibrationResult Run(CalibrationOptions options) =>
        Calibrator.Run(options, progress: null, TestContext.Current.CancellationToken);

    /// <summary>Every report stands on its own, whatever provenance says.</summary>
    public static PointJudgement CopiesCounted(Case @case) =>
        Judge.AtMeans(
            @case.With(content =>
                content with
                {
                    Reports =
                    [
                        .. content.Reports.Select(report => report with { Copies = [], IsFresh = true }),
                    ],
                }
            ),
            hasBaselines: true
        );

    /// <summary>Nobody ever deceives.</summary>
    public static PointJudgement DeceptionIgnored(Case @case) =>
        Judge.AtMeans(
            @case.With(content =>
                content with
                {
                    Deceivers =
                    [
                        .. content.Deceivers.Select(deceiver => deceiver with { Active = [Rating.Point(0)] }),
                    ],
                }
            ),
            hasBaselines: true
        );

    /// <summary>Everything is believed twice over.</summary>
    public static PointJudgement Squared(Case @case)
    {
        var judgement = Judge.AtMeans(@case, hasBaselines: true);
        var sum = judgement.Posterior.Sum(p => p * p);
        return judgement with { Posterior = [.. judgement.Posterior.Select(p => p * p / sum)] };
    }

    /// <summary>The reports are never read.</summary>
    public static PointJudgement Blind(Case @case)
    {
        var judgement = Judge.AtMeans(@case, hasBaselines: true);
        return judgement with { Posterior = judgement.Prior };
    }
}
