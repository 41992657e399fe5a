using AngleSharp.Html.Parser;
using Assay.Reports;
using Assay.Simulation.Calibrating;
using Assay.Tests.Simulation;

namespace Assay.Tests.Reports;

/// <summary>A calibration as a page, a summary and JSON.</summary>
public sealed class CalibrationReportTests
{
    private static readonly CalibrationResult Result = SomeWorlds.Run(
        SomeWorlds.Options(128) with
        {
            WorldsPerCell = 1,
        }
    );

    [Fact]
    public void The_summary_is_as_approved() =>
        Approval.Check(
            "Reports/calibration.txt",
            string.Concat(CalibrationSummary.Write(Result, 80).Select(line => line.Text + "\n"))
        );

    [Fact]
    public void The_page_is_one_file_without_script_or_outside_address()
    {
        var html = CalibrationReport.Html(Result, "0.0.0");
        var page = new HtmlParser().ParseDocument(html);
        HtmlChecks.AssertHarmless(page);
        HtmlChecks.AssertAccessible(page);
        Assert.NotNull(page.QuerySelector("#fig-curves-d"));
    }

    [Fact]
    public void Every_form_says_what_was_not_shown()
    {
        var missed = Result.Findings.First(finding => !finding.Holds);
        Assert.Contains(missed.Says, CalibrationReport.Markdown(Result, "0.0.0"), StringComparison.Ordinal);
        Assert.Contains(
            CalibrationSummary.Write(Result, 200),
            line =>
                line.Text.Contains("NO", StringComparison.Ordinal)
                && line.Text.Contains(missed.Says, StringComparison.Ordinal)
        );
    }
}
