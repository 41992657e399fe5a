using Assay.Core.Judging;
using Assay.Reports;
using Assay.Reports.Words;

namespace Assay.Tests.Reports;

public sealed class TextSummaryTests
{
    public static TheoryData<string> HostileStrings => [.. Hostile.Strings];

    [Fact]
    public void Summary_of_one_document_is_as_approved() =>
        Approval.Check("Reports/one-document.txt", Text(Some.OneDocument(), 80));

    [Fact]
    public void Summary_of_a_dossier_is_as_approved() =>
        Approval.Check("Reports/dossier.txt", Text(Some.Dossier(), 80));

    [Theory]
    [MemberData(nameof(HostileStrings))]
    public void No_line_has_a_control_or_is_too_wide(string words)
    {
        foreach (var width in new[] { 24, 40, 80, 120 })
        {
            var lines = TextSummary
                .Write(Hostile.Alone(words), width)
                .AddRange(TextSummary.Write(Hostile.Everywhere(words), width));
            Assert.All(lines, line => Assert.True(CellWidth.Of(line.Text) <= width, line.Text));
            Assert.DoesNotContain(lines, line => line.Text.Any(char.IsControl));
            Assert.DoesNotContain(
                lines,
                line => line.Text.Any(letter => letter is >= '\u202A' and <= '\u202E')
            );
        }
    }

    [Fact]
    public void Likelihood_and_confidence_never_stand_in_one_sentence()
    {
        var text = Text(Some.OneDocument(), 80);
        Assert.Contains("Confidence in this judgement is low.", text, StringComparison.Ordinal);
        Sentences.AssertApart(text.Split("\n\n").Select(block => block.Replace('\n', ' ')));
    }

    internal static string Text(Examination examination, int width) =>
        string.Concat(TextSummary.Write(examination, width).Select(line => line.Text + "\n"));
}
