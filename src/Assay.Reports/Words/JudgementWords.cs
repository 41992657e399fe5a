using System.Collections.Immutable;
using Assay.Core.Judging;

namespace Assay.Reports.Words;

/// <summary>A judgement in plain sentences. Likelihood and confidence never stand in one sentence (ICD 203).</summary>
internal static class JudgementWords
{
    /// <summary>Why a judgement is a draft.</summary>
    public const string DraftReason = "On template defaults: nobody has confirmed a rating.";

    /// <summary>Where the words come from, with the note that ICD 203 asks of a report that quotes both of its rows.</summary>
    public const string Table =
        "Words of likelihood are those of ICD 203, whose synonyms (likely and probable) mean the same.";

    /// <summary>What is claimed, how likely it is, and what is likelier.</summary>
    public static string Likelihood(Judgement judgement) => Weighed(judgement) + Unmoved(judgement);

    private static string Weighed(Judgement judgement)
    {
        var leader = Find(judgement, judgement.Leader);
        var claimed = judgement.Claimed is { } id ? Find(judgement, id) : null;
        var basis = judgement.IsDraft ? "Weighed on template defaults" : "On the ratings of this case";
        if (claimed is null || leader is null)
            return leader is null
                ? "No hypothesis leads."
                : $"{basis}, the most probable of the rivals is \u201c{leader.Says}\u201d: {Full(leader)}.{Tie(judgement)}";
        var itself = judgement.ClaimedOrStronger is { } together
            ? $"{basis}, the claimed tie (\u201c{claimed.Says}\u201d) or a stronger one: {Full(together)}."
            : $"{basis}, what is claimed (\u201c{claimed.Says}\u201d): {Full(claimed)}.";
        return ReferenceEquals(claimed, leader)
            ? $"{itself} No rival is more probable.{Tie(judgement)}"
            : $"{itself} The most probable of the rivals is \u201c{leader.Says}\u201d: {Full(leader)}.{Tie(judgement)}";
    }

    // Without this a reader takes the base rate for what the documents come to.
    private static string Unmoved(Judgement judgement) =>
        judgement.IsDraft && judgement.Hypotheses.All(item => Math.Abs(item.Posterior - item.Prior) < 1e-9)
            ? " These are the base rates: nobody has graded a document, so that nothing in them counts yet."
            : "";

    /// <summary>The confidence, without the likelihood.</summary>
    public static string Confidence(Judgement judgement) =>
        $"Confidence in this judgement is {Plain.Term(judgement.Confidence)}.";

    /// <summary>The hypothesis of an identifier.</summary>
    public static HypothesisJudgement? Find(Judgement judgement, string id) =>
        judgement.Hypotheses.FirstOrDefault(hypothesis =>
            string.Equals(hypothesis.Id, id, StringComparison.Ordinal)
        );

    /// <summary>The plain sentence of a hypothesis, or its identifier where the case has none.</summary>
    public static string SaysOf(Judgement judgement, string id) => Find(judgement, id)?.Says ?? id;

    private static string Full(HypothesisJudgement hypothesis) =>
        $"{Plain.Likelihood(hypothesis)}, range {Plain.Band(hypothesis.Low, hypothesis.High)}";

    private static string Tie(Judgement judgement)
    {
        var others = judgement
            .Ties.Where(id => !string.Equals(id, judgement.Leader, StringComparison.Ordinal))
            .Select(id => $"\u201c{SaysOf(judgement, id)}\u201d")
            .ToImmutableArray();
        return others.Length == 0 ? "" : $" It is a tie: {Plain.Series(others)} is as probable.";
    }
}
