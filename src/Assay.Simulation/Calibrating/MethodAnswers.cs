using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Core.Weighing.Matrices;

namespace Assay.Simulation.Calibrating;

/// <summary>What every method says of one case.</summary>
internal static class MethodAnswers
{
    /// <summary>Number of methods.</summary>
    public static int Count { get; } = Enum.GetValues<Method>().Length;

    /// <summary>Probabilities by method.</summary>
    /// <param name="case">The case.</param>
    /// <param name="judgement">What the engine says of it, with what simpler methods say.</param>
    /// <param name="temperature">Of the inconsistency counts.</param>
    public static double[][] Of(Case @case, PointJudgement judgement, double temperature)
    {
        var answers = new double[Count][];
        answers[(int)Method.PriorOnly] = [.. judgement.Prior];
        answers[(int)Method.CountDocuments] = Baseline(judgement, "countDocuments");
        answers[(int)Method.AchInconsistency] = Inconsistency(Scores(@case), temperature);
        answers[(int)Method.NaiveBayes] = Baseline(judgement, "naiveBayes");
        answers[(int)Method.OriginsOnly] = Baseline(judgement, "noDeception");
        answers[(int)Method.Assay] = [.. judgement.Posterior];
        answers[(int)Method.Tempered] = [.. judgement.Tempered().Posterior];
        return answers;
    }

    /// <summary>The inconsistency counts of PARC ACH, zero or below.</summary>
    public static ImmutableArray<double> Scores(Case @case) =>
        MatrixDialects.All[0].Score(CaseMatrix.Of(@case.Content)).Scores;

    /// <summary>Counts as probabilities: proportional to exp(count × temperature).</summary>
    public static double[] Inconsistency(ImmutableArray<double> scores, double temperature)
    {
        var most = scores.Max();
        double[] shares = [.. scores.Select(each => Math.Exp((each - most) * temperature))];
        var sum = shares.Sum();
        return [.. shares.Select(share => share / sum)];
    }

    private static double[] Baseline(PointJudgement judgement, string id) =>
        [
            .. judgement
                .Baselines.First(item => string.Equals(item.Id, id, StringComparison.Ordinal))
                .Posteriors.Select(pair => pair.Value),
        ];
}
