using System.Collections.Immutable;

namespace Assay.Core.Judging.Linting;

/// <summary>The rules that hold a report's words against its table and against each other.</summary>
internal sealed class WholeReportRules(
    ReportText report,
    TableInUse inUse,
    Wording wording,
    ImmutableArray<TermMatch> terms
)
{
    // A probability on the edge of two bands is in both.
    private const double Slack = 1e-9;

    private readonly ImmutableArray<TermMatch> _strangers = [.. inUse.Strangers(MixingNote.StandsIn(report))];

    /// <summary>The findings, in no order.</summary>
    public IEnumerable<LintFinding> Findings() =>
        Strangers().Concat(Foreign()).Concat(BareWords()).Concat(Mismatches());

    private IEnumerable<LintFinding> Strangers() =>
        from match in _strangers
        let own = match.Term.In(inUse.Table)
        select Finding(
            LintRule.MixedStandards,
            match,
            own is null
                ? wording.Stranger(WordsOf(match), match.Term.Meanings[0])
                : wording.OtherRow(WordsOf(match), own)
        );

    private IEnumerable<LintFinding> Foreign() =>
        from match in terms
        where match.Kind == TermKind.Foreign && inUse.IsCertain
        select Finding(LintRule.ForeignTerm, match, wording.Foreign(WordsOf(match)));

    // The first place of each word; a word with its number anywhere has its meaning stated, and a word of another table
    // has its finding.
    private IEnumerable<LintFinding> BareWords()
    {
        if (inUse.IsNamed)
            yield break;
        var stated = terms
            .Where(HasNumber)
            .Select(match => match.Term.Words)
            .Concat(_strangers.Select(match => match.Term.Words))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var match in terms)
            if (IsBare(match) && stated.Add(match.Term.Words))
                yield return Finding(
                    LintRule.BareWord,
                    match,
                    Wording.BareWord(WordsOf(match), match.Term.In(inUse.Table))
                );
    }

    private bool IsBare(TermMatch match) =>
        match.Kind == TermKind.Graded || match.Kind == TermKind.Foreign && !inUse.IsCertain;

    private bool HasNumber(TermMatch match)
    {
        if (match.Number is not null)
            return true;
        var index = IndexOf(match);
        return report.Stretches[index].Numbers.Any(number => number.SaysChance)
            || report.Stretches[index].IsLabel
            || HasNumberInRow(index);
    }

    // "Likely | 70 %": the next cell of the same line begins with the number.
    private bool HasNumberInRow(int index)
    {
        if (index + 1 >= report.Stretches.Length)
            return false;
        var (own, next) = (report.Stretches[index], report.Stretches[index + 1]);
        var between = report.Text.AsSpan(own.Passage.End, next.Passage.Start - own.Passage.End);
        return between.ContainsAny('\t', '|')
            && !between.Contains('\n')
            && next.Numbers is [var number, ..]
            && number.First - next.First <= 2;
    }

    private IEnumerable<LintFinding> Mismatches() =>
        from match in terms
        where match.Kind == TermKind.Graded
        let number = match.Number
        where number is not null
        let own = match.Term.In(inUse.Table) ?? match.Term.Meanings[0]
        where !Agrees(own, number)
        select Finding(
            LintRule.Mismatch,
            Around(match, number),
            Wording.Mismatch(WordsOf(match), own, number)
        );

    // The word and its number, with the bracket that either stands in.
    private TermMatch Around(TermMatch match, ChanceNumber number)
    {
        var (first, end) = (Math.Min(match.First, number.First), Math.Max(match.End, number.End));
        for (var at = first; at < end; at++)
            if (report.Words.IsMark(at, '(') && report.Words.IsMark(end, ')'))
                return match with { First = first, End = end + 1 };
        return match with { First = first, End = end };
    }

    private static bool Agrees(TermMeaning own, ChanceNumber number) =>
        number.Middle >= own.Low - Slack && number.Middle <= own.High + Slack
        // Beyond the outermost band the table has no other word.
        || string.Equals(own.Table.Word(number.Middle), own.Table.Word(own.Middle), StringComparison.Ordinal);

    private string WordsOf(TermMatch match) => report.MarkOf(match.First, match.End).Text;

    // The last stretch that begins at or before the word; they are in order.
    private int IndexOf(TermMatch match)
    {
        var (low, high) = (0, report.Stretches.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (report.Stretches[middle].First <= match.First)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    private LintFinding Finding(string rule, TermMatch match, string message) =>
        new(rule, report.MarkOf(match.First, match.End), message, report.Stretches[IndexOf(match)].Passage);
}
