using Assay.Core.Judging;

namespace Assay.Reports.Words;

/// <summary>What is left of a judgement where one doubts what its case assumes, in plain sentences without its confidence.</summary>
internal static class TemperedWords
{
    /// <summary>Head of a column with tempered figures.</summary>
    public const string Column = "If doubted";

    /// <summary>What the column means, and what it takes for granted.</summary>
    // Three fifths is Tempering.Kept.
    public const string Basis =
        "\u201cIf doubted\u201d is the tempered judgement: of what the reports moved, it keeps three fifths, in log-odds. It takes for granted that this case is about as wrong about its world as the made-up worlds are on which that share was chosen, and nothing shows that it is. Where the case is right, the figures after the reports are the better ones.";

    /// <summary>The tempered judgement; <see langword="null"/> where nobody worked it out, or nothing was moved that could be taken back.</summary>
    public static TemperedJudgement? Of(Judgement judgement) =>
        judgement.Hypotheses.All(item => IsUnmoved(item.Prior, item.Posterior))
        && judgement.Deceivers.All(item => IsUnmoved(item.Prior, item.Active))
            ? null
            : judgement.Tempered;

    /// <summary>The leading answer if doubted, and what is claimed; empty where nothing was moved that could be taken back.</summary>
    public static string Sentence(Judgement judgement)
    {
        if (Of(judgement) is not { } tempered)
            return "";
        const string Doubt =
            "If one doubts what this case assumes, and keeps three fifths of what the reports moved";
        var leader = Find(tempered, tempered.Leader);
        var says = $"\u201c{JudgementWords.SaysOf(judgement, leader.Id)}\u201d";
        var first = string.Equals(leader.Id, judgement.Leader, StringComparison.Ordinal)
            ? $"{Doubt}: {says} still leads, {Likely(leader)}"
            : $"{Doubt}: the lead goes to {says}, {Likely(leader)}";
        return $"{first}{Claim(judgement, tempered)}.";
    }

    /// <summary>The tempered answer of a hypothesis as a figure.</summary>
    public static string Figure(TemperedJudgement tempered, string hypothesis) =>
        Plain.Percent(Find(tempered, hypothesis).Probability);

    /// <summary>The tempered probability that a deceiver is at work, in word and figure.</summary>
    public static string Deceiver(TemperedJudgement tempered, string deceiver) =>
        Likely(tempered.Deceivers.First(item => string.Equals(item.Id, deceiver, StringComparison.Ordinal)));

    private static string Claim(Judgement judgement, TemperedJudgement tempered)
    {
        if (tempered.ClaimedOrStronger is { } together)
            return $"; the claimed tie or a stronger one, {Likely(together)}";
        return
            judgement.Claimed is { } claimed
            && !string.Equals(claimed, tempered.Leader, StringComparison.Ordinal)
            ? $"; what is claimed, {Likely(Find(tempered, claimed))}"
            : "";
    }

    private static bool IsUnmoved(double before, double after) => Math.Abs(after - before) < 1e-9;

    private static string Likely(TemperedAnswer answer) =>
        $"{answer.Word} ({Plain.Percent(answer.Probability)})";

    private static TemperedAnswer Find(TemperedJudgement tempered, string hypothesis) =>
        tempered.Hypotheses.First(item => string.Equals(item.Id, hypothesis, StringComparison.Ordinal));
}
