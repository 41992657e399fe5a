using System.Collections.Immutable;

namespace Assay.Simulation.Calibrating;

/// <summary>What a calibration is to show. The bars were set before the first world was made.</summary>
internal static class Findings
{
    public static ImmutableArray<Finding> Of(CalibrationResult result)
    {
        var assay = result.Of(Method.Assay);
        var origins = result.Of(Method.OriginsOnly);
        Finding Below(string than, double share, double ours, double theirs) =>
            new($"Brier score below that of {than}", 1 - (ours / theirs), share, IsCeiling: false, IsShare: true);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        findings.Add(new("Expected calibration error", assay.Ece, 0.01, IsCeiling: true, IsShare: false));
        findings.Add(
            new(
                "Least p of the rank tests, one for each quantity",
                result.RankTests.Min(test => test.P),
                0.001,
                IsCeiling: false,
                IsShare: false
            )
        );
        findings.Add(Below("counting documents", 0.4, assay.Brier, result.Of(Method.CountDocuments).Brier));
        findings.Add(Below("naive Bayes", 0.25, assay.Brier, result.Of(Method.NaiveBayes).Brier));
        findings.Add(
            Below(
                "counting origins, where somebody deceives",
                0.05,
                assay.BrierByKind[WorldKind.Deceived],
                origins.BrierByKind[WorldKind.Deceived]
            )
        );
        findings.Add(
            new(
                "Brier score above that of counting origins, where nobody deceives",
                (Honest(result, assay) / Honest(result, origins)) - 1,
                0.02,
                IsCeiling: true,
                IsShare: true
            )
        );
        if (result.Misspecified.IsEmpty)
            return findings.ToImmutable();
        findings.Add(
            new(
                "Ways of being wrong about the world in which the prior alone does worse",
                (double)result.Misspecified.Count(cell => cell.Brier < cell.PriorOnlyBrier)
                    / result.Misspecified.Length,
                0.95,
                IsCeiling: false,
                IsShare: true
            )
        );
        findings.Add(
            new(
                "Worlds without deception in which deception is stated with 80 % or more",
                result.FalseDeception,
                0.02,
                IsCeiling: true,
                IsShare: true
            )
        );
        return findings.ToImmutable();
    }

    /// <summary>Mean Brier score over the worlds in which nobody is at work.</summary>
    private static double Honest(CalibrationResult result, MethodScore score)
    {
        WorldKind[] kinds = [WorldKind.NoDeceiver, WorldKind.Idle];
        var worlds = kinds.Sum(kind => result.Kinds[kind]);
        return worlds == 0
            ? 0
            : kinds.Sum(kind => result.Kinds[kind] * score.BrierByKind[kind]) / worlds;
    }
}
