using System.Collections.Immutable;
using Assay.Core.Documents;

namespace Assay.Core.Judging.Linting;

/// <summary>The rules that look at one sentence or cell.</summary>
internal sealed class SentenceRules(ReportText report, Wording wording, HashSet<TermMatch> stacked)
{
    /// <summary>The findings of a stretch, in no order.</summary>
    public IEnumerable<LintFinding> Of(
        Stretch stretch,
        List<(int First, int End, ImmutableArray<TermMatch> Terms)> stacks
    ) =>
        Confidence(stretch)
            .Concat(stacks.Select(stack => Hedged(stretch, report.MarkOf(stack.First, stack.End))))
            .Concat(Vague(stretch))
            .Concat(BareNumbers(stretch));

    private IEnumerable<LintFinding> Confidence(Stretch stretch)
    {
        if (ConfidenceReader.Number(report, stretch) is { } number)
        {
            var mark = report.MarkOf(number.First, number.End);
            yield return Finding(
                stretch,
                LintRule.NumericConfidence,
                mark,
                Wording.NumericConfidence(mark.Text)
            );
        }

        if (
            ConfidenceReader.Words(report, stretch) is not { } confidence
            || Likelihood(stretch) is not { } likelihood
        )
            yield break;
        var both = report.MarkOf(
            Math.Min(confidence.First, likelihood.First),
            Math.Max(confidence.End, likelihood.End)
        );
        var words = report.MarkOf(confidence.First, confidence.End).Text;
        yield return Finding(stretch, LintRule.MixedConfidence, both, Wording.MixedConfidence(words));
    }

    // The first words or number that say how likely; a vague word has its own rule.
    private static (int First, int End)? Likelihood(Stretch stretch)
    {
        if (
            stretch.Terms.FirstOrDefault(match => match.Kind is TermKind.Graded or TermKind.Foreign) is
            { } term
        )
            return (term.First, term.End);
        return stretch.Numbers.FirstOrDefault(number => number.SaysChance) is { } number
            ? (number.First, number.End)
            : null;
    }

    private LintFinding Hedged(Stretch stretch, Mark mark) =>
        Finding(stretch, LintRule.HedgedTerm, mark, wording.Hedged(mark.Text));

    private IEnumerable<LintFinding> Vague(Stretch stretch) =>
        from match in stretch.Terms
        where match.Kind is TermKind.Vague or TermKind.Modal && !stacked.Contains(match)
        let mark = report.MarkOf(match.First, match.End)
        select Finding(stretch, LintRule.Vague, mark, wording.Vague(mark.Text));

    private IEnumerable<LintFinding> BareNumbers(Stretch stretch) =>
        stretch.Terms.Any(match => match.Kind is TermKind.Graded or TermKind.Foreign)
            ? []
            : stretch
                .Numbers.Where(number => number.SaysChance)
                .Select(number =>
                    Finding(
                        stretch,
                        LintRule.BareNumber,
                        report.MarkOf(number.First, number.End),
                        wording.BareNumber(number)
                    )
                );

    private static LintFinding Finding(Stretch stretch, string rule, Mark mark, string message) =>
        new(rule, mark, message, stretch.Passage);
}
