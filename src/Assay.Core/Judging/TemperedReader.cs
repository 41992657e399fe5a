using System.Collections.Immutable;

namespace Assay.Core.Judging;

/// <summary>Tempers what was judged.</summary>
internal static class TemperedReader
{
    public static TemperedJudgement Read(
        JudgingBasis basis,
        ImmutableArray<HypothesisJudgement> hypotheses,
        ImmutableArray<DeceiverJudgement> deceivers
    )
    {
        var tempered = Tempering.Of(
            [.. hypotheses.Select(item => item.Prior)],
            [.. hypotheses.Select(item => item.Posterior)]
        );
        TemperedAnswer Answer(string id, double probability) =>
            new(id, probability, basis.Words.Word(Math.Clamp(probability, 0, 1)));
        return new TemperedJudgement
        {
            Kept = Tempering.Kept,
            Hypotheses = [.. hypotheses.Zip(tempered, (item, each) => Answer(item.Id, each))],
            Leader = hypotheses[Leader(tempered, basis.Outlook.Leader)].Id,
            ClaimedOrStronger = basis.ClaimedFrom is { } from
                ? Answer(hypotheses[from].Id, tempered[from..].Sum())
                : null,
            Deceivers = [.. deceivers.Select(item => Answer(item.Id, Tempering.Of(item.Prior, item.Active)))],
        };
    }

    private static int Leader(ImmutableArray<double> tempered, int exact)
    {
        var first = Outlook.LeaderOf([.. tempered]);
        return tempered[first] - tempered[exact] <= Outlook.Tie ? exact : first;
    }
}
