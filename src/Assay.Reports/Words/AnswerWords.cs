using System.Collections.Immutable;
using Assay.Core.Judging;
using Assay.Reports.Pages;

namespace Assay.Reports.Words;

/// <summary>The answer of a judgement in sentences: its words with their numbers, never with its confidence (ICD 203).</summary>
/// <remarks>It says what a case supports; that somebody did something is never said here.</remarks>
internal sealed class AnswerWords(Judgement judgement)
{
    private const int MostRivals = 3;

    private static readonly string[] Adjectives =
    [
        "almost certain",
        "highly likely",
        "very likely",
        "likely",
        "probable",
        "unlikely",
        "very unlikely",
        "highly unlikely",
    ];

    private static readonly string[] Chances =
    [
        "roughly even chance",
        "even chance",
        "realistic possibility",
        "remote chance",
    ];

    private HypothesisJudgement Leader => Find(judgement.Leader);

    /// <summary>The answer, the sentence that matters most first.</summary>
    public Line Likelihood => Line.Join([Opening, Rivals, Claim, Movement, Several]);

    /// <summary>The first sentence alone.</summary>
    public Line Opening =>
        judgement.Ties.Length > 1 ? Tied
        : Leader.Posterior >= 1
            ? Line.Of(
                $"By the assumptions of this case, and not by the weight of reports, the answer is {Leader.Says:q} ({Plain.Percent(Leader.Posterior)})."
            )
        : Leader.Posterior < 0.45
            ? Line.Of($"{Basis}no answer reaches an even chance; {Leader.Says:q} leads: {Full(Leader):b}.")
        : Judged;

    /// <summary>The confidence, without the likelihood.</summary>
    public string Confidence => JudgementWords.Confidence(judgement);

    /// <summary>The word and number with the range: "likely (68 %; 90 % range 51 % to 80 %)".</summary>
    public static string Full(HypothesisJudgement hypothesis) => $"{hypothesis.Word} {Figures(hypothesis)}";

    private string Basis =>
        judgement.IsDraft ? "On default ratings that nobody has confirmed, " : "On what this case holds, ";

    private Line Judged
    {
        get
        {
            var leader = Leader;
            if (Adjectives.Contains(leader.Word, StringComparer.Ordinal))
                return Line.Of(
                    $"{Basis}Assay judges it {Full(leader):b} that the answer is {leader.Says:q}."
                );
            var article = leader.Word.StartsWith('e') ? "an" : "a";
            return Chances.Contains(leader.Word, StringComparer.Ordinal)
                ? Line.Of($"{Basis}Assay sees {article} {Full(leader):b} that the answer is {leader.Says:q}.")
                : Line.Of($"{Basis}the leading answer is {leader.Says:q}: {Full(leader):b}.");
        }
    }

    private Line Tied
    {
        get
        {
            var tied = judgement.Ties.Select(Find).ToImmutableArray();
            var names = Line.Join(tied.Select(item => Line.Of($"{item.Says:q}")), ", ");
            return Line.Of(
                $"{Basis}the answer is a tie between {names}: {$"{tied[0].Word} ({Plain.Percent(tied[0].Posterior)})":b} each, with 90 % ranges of {Line.Join(tied.Select(item => (Line)Plain.Band(item.Low, item.High)), ", ")}."
            );
        }
    }

    private Line Rivals
    {
        get
        {
            var rivals = judgement
                .Hypotheses.Where(item => !judgement.Ties.Contains(item.Id, StringComparer.Ordinal))
                .Where(item => !Same(item.Id, judgement.Leader))
                .OrderByDescending(item => item.Posterior)
                .ToImmutableArray();
            if (rivals.IsEmpty)
                return default;
            var named = Line.Join(
                rivals
                    .Take(MostRivals)
                    .Select(item => Line.Of($"{item.Says:q} {item.Word} ({Plain.Percent(item.Posterior)})")),
                "; "
            );
            var left = rivals.Skip(MostRivals).ToImmutableArray();
            var rest = left.IsEmpty
                ? ""
                : $"; {Plain.Count(left.Length, "other answer")} together {Plain.Percent(Math.Clamp(left.Sum(item => item.Posterior), 0, 1))}";
            return Line.Of($" {(rivals.Length == 1 ? "Its rival:" : "The rivals:")} {named}{rest}.");
        }
    }

    private Line Claim
    {
        get
        {
            if (judgement.ClaimedOrStronger is { } together)
                return Line.Of(
                    $" What is claimed, {Find(judgement.Claimed ?? together.Id).Says:q} or a stronger tie, is {Full(together)}."
                );
            return judgement.Claimed is { } claimed && !Same(claimed, judgement.Leader)
                ? Line.Of($" What is claimed, {Find(claimed).Says:q}, is {Full(Find(claimed))}.")
                : default;
        }
    }

    private Line Movement =>
        Math.Abs(Leader.Posterior - Leader.Prior) < 1e-9
            ? judgement.Ties.Length > 1
                ? (Line)" The reports have moved neither."
                : (Line)" The reports have not moved it from where it started."
            : Line.Of($" Before the reports it stood at {Plain.Percent(Leader.Prior)}.");

    private Line Several
    {
        get
        {
            var all = judgement.Analysts.Length;
            var first = judgement.Analysts.Count(item => Same(item.Leader, judgement.Leader));
            return all == 0
                ? default
                : (Line)
                    $" Of {Plain.Count(all, "analyst")}, {(first == all ? "all put" : first == 1 ? "one puts" : $"{Plain.Number(first)} put")} it first.";
        }
    }

    private static string Figures(HypothesisJudgement hypothesis) =>
        $"({Plain.Percent(hypothesis.Posterior)}; 90 % range {Plain.Band(hypothesis.Low, hypothesis.High)})";

    private HypothesisJudgement Find(string id) =>
        JudgementWords.Find(judgement, id) ?? judgement.Hypotheses[0];

    private static bool Same(string left, string right) =>
        string.Equals(left, right, StringComparison.Ordinal);
}
