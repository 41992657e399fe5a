using Assay.Core.Judging.Linting;

namespace Assay.Tests.Judging.Linting;

/// <summary>The specification <c>Specs/lint.md</c> holds.</summary>
public sealed class LintSpecTests
{
    public static TheoryData<string, string> Examples => RepositoryFile.Examples("Specs/lint.md");

    [Theory, MemberData(nameof(Examples))]
    public void A_report_is_linted_as_specified(string text, string wanted)
    {
        var found = ReportLinter.Read(text).Findings.Select(each => $"{each.Rule}: {each.Mark.Text}");

        Assert.Equal(wanted, string.Join(" ; ", found) is { Length: > 0 } joined ? joined : "none");
    }

    [Fact]
    public void Every_rule_has_examples_and_is_explained_in_the_guide()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "guide", "lint.md"));
        var spec = RepositoryFile.Read("Specs/lint.md");
        string[] rules =
        [
            LintRule.MixedConfidence,
            LintRule.MixedStandards,
            LintRule.Vague,
            LintRule.BareNumber,
            LintRule.BareWord,
            LintRule.HedgedTerm,
            LintRule.NumericConfidence,
            LintRule.ForeignTerm,
            LintRule.Mismatch,
        ];

        Assert.All(rules, rule => Assert.Contains($"`{rule}`", guide, StringComparison.Ordinal));
        Assert.All(rules, rule => Assert.Contains($"=> {rule}: ", spec, StringComparison.Ordinal));
    }
}
