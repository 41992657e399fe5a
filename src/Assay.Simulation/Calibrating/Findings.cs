using System.Collections.Immutable;
using Assay.Simulation.Documents;

namespace Assay.Simulation.Calibrating;

/// <summary>What a calibration is to show. The bars were set before the first world was made.</summary>
internal static class Findings
{
    public static ImmutableArray<Finding> Of(CalibrationResult result) =>
        [.. Calibrated(result), .. Against(result), .. FromDocuments(result), .. WhereWrong(result)];

    private static IEnumerable<Finding> Calibrated(CalibrationResult result) =>
        [
            new(
                "Expected calibration error",
                result.Of(Method.Assay).Ece,
                0.01,
                IsCeiling: true,
                IsShare: false
            ),
            new(
                "Least p of the rank tests, one for each quantity",
                result.RankTests.Min(test => test.P),
                0.001,
                IsCeiling: false,
                IsShare: false
            ),
        ];

    private static IEnumerable<Finding> Against(CalibrationResult result)
    {
        var (assay, origins) = (result.Of(Method.Assay), result.Of(Method.OriginsOnly));
        static Finding Below(string than, double share, double ours, double theirs) =>
            new(
                $"Brier score below that of {than}",
                theirs > 0 ? 1 - (ours / theirs) : 0,
                share,
                IsCeiling: false,
                IsShare: true
            );
        yield return Below("counting documents", 0.4, assay.Brier, result.Of(Method.CountDocuments).Brier);
        yield return Below("naive Bayes", 0.25, assay.Brier, result.Of(Method.NaiveBayes).Brier);
        yield return Below(
            "counting origins, where somebody deceives",
            0.05,
            assay.BrierByKind[WorldKind.Deceived],
            origins.BrierByKind[WorldKind.Deceived]
        );
        var honest = Honest(result, origins);
        yield return new(
            "Brier score above that of counting origins, where nobody deceives",
            honest > 0 ? (Honest(result, assay) / honest) - 1 : 0,
            0.02,
            IsCeiling: true,
            IsShare: true
        );
    }

    private static IEnumerable<Finding> FromDocuments(CalibrationResult result)
    {
        if (result.Documents is { } documents)
            yield return new(
                "Brier score from documents above that from the case",
                documents.Brier[DocumentWay.Documents] - documents.Brier[DocumentWay.Case],
                0.03,
                IsCeiling: true,
                IsShare: false
            );
    }

    private static IEnumerable<Finding> WhereWrong(CalibrationResult result)
    {
        if (result.Misspecified.IsEmpty)
            return [];
        Finding Better(string how, Func<MisspecifiedCell, double> brier) =>
            new(
                $"Ways of being wrong about the world in which the prior alone does worse than {how}",
                (double)result.Misspecified.Count(cell => brier(cell) < cell.PriorOnlyBrier)
                    / result.Misspecified.Length,
                0.95,
                IsCeiling: false,
                IsShare: true
            );
        static Finding Accused(string who, double share) =>
            new(
                $"Worlds without deception in which {who} states deception with 80 % or more",
                share,
                0.02,
                IsCeiling: true,
                IsShare: true
            );
        return
        [
            Better("Assay's tempered judgement", cell => cell.TemperedBrier),
            Better("Assay's exact posterior", cell => cell.ExactBrier),
            Accused("Assay's tempered judgement", result.FalseDeceptionTempered),
            Accused("Assay's exact posterior", result.FalseDeceptionExact),
        ];
    }

    /// <summary>Mean Brier score over the worlds in which nobody is at work.</summary>
    private static double Honest(CalibrationResult result, MethodScore score)
    {
        WorldKind[] kinds = [WorldKind.NoDeceiver, WorldKind.Idle];
        var worlds = kinds.Sum(kind => result.Kinds[kind]);
        return worlds == 0 ? 0 : kinds.Sum(kind => result.Kinds[kind] * score.BrierByKind[kind]) / worlds;
    }
}
