using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Reports;
using Assay.Tests.Weighing;

namespace Assay.Tests.Reports;

/// <summary>What a reader is told who doubts what a case assumes.</summary>
public sealed class TemperedWordsTests
{
    private const string Doubt = "If one doubts what this case assumes";

    [Fact]
    public void A_lead_that_the_reports_barely_won_goes_back()
    {
        var content = SomeCase.Of(SomeCase.Saw("r", "s")).Graded(Grade.B);
        // One report of grade B brings 0.716 from even odds; from 0.3 it brings a hair more than even.
        var text = Summary(Prior(content, 0.3));
        Assert.Contains(
            $"{Doubt}, and keeps three fifths of what the reports moved: the lead goes to",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Where_the_reports_moved_nothing_there_is_nothing_to_doubt()
    {
        var content = SomeCase.Of(SomeCase.Saw("r", "s")).Graded(Grade.E);
        Assert.DoesNotContain(Doubt, Summary(content), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "If doubted",
            WeighReport.Html(Judged(content), content, "0.0.0"),
            StringComparison.Ordinal
        );
    }

    private static CaseContent Prior(CaseContent content, double first) =>
        content with
        {
            Hypotheses =
            [
                content.Hypotheses[0] with
                {
                    Prior = HypothesisPrior.Of(Rating.Point(first)),
                },
                content.Hypotheses[1] with
                {
                    Prior = HypothesisPrior.Of(Rating.Point(1 - first)),
                },
            ],
        };

    private static Judgement Judged(CaseContent content) =>
        Judge.Of(new Case(content), new JudgingOptions { Draws = 8 });

    private static string Summary(CaseContent content) =>
        string.Join(' ', WeighSummary.Write(Judged(content), content, 400).Select(line => line.Text));
}
