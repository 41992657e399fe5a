using System.Collections.Immutable;
using Assay.Core.Cases;

namespace Assay.Core.Judging.Linting;

/// <summary>Finds faults of estimative language in a written report, by the rules of ICD 203 and its kin.</summary>
/// <remarks>
/// Rules over words, in English. What stands in quotation marks, citations, code, addresses or reported speech is
/// somebody else's and is left alone, and so are questions. Pure: the same text always gives the same findings.
/// </remarks>
public static class ReportLinter
{
    /// <summary>Reads a report.</summary>
    /// <param name="text">The text layer.</param>
    /// <param name="table">The table to hold its words against; by default the one that it names, or else that fits it best.</param>
    public static LintedReport Read(string text, EstimativeWords? table = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var report = new ReportText(text);
        var stacks = report.Stretches.ToDictionary(
            stretch => stretch,
            stretch => Stacking.Of(report, stretch).ToList()
        );
        var stacked = stacks.Values.SelectMany(each => each).SelectMany(stack => stack.Terms).ToHashSet();
        var single = report
            .Stretches.SelectMany(stretch => stretch.Terms)
            .Where(match => !stacked.Contains(match))
            .ToImmutableArray();
        var inUse = TableInUse.Of(text, [.. single.Where(match => match.Kind == TermKind.Graded)], table);
        var wording = new Wording(inUse.Table);
        var sentences = new SentenceRules(report, wording, stacked);
        var whole = new WholeReportRules(report, inUse, wording, single);
        return new LintedReport
        {
            Table = inUse.Table,
            Choice = inUse.Choice,
            Sentences = report.Stretches.Length,
            Findings =
            [
                .. report
                    .Stretches.SelectMany(stretch => sentences.Of(stretch, stacks[stretch]))
                    .Concat(whole.Findings())
                    .OrderBy(finding => finding.Mark.Passage)
                    .ThenBy(finding => finding.Rule, StringComparer.Ordinal),
            ],
        };
    }
}
