using Assay.Reports.Calibrating;
using Assay.Reports.Pages;
using Assay.Simulation.Calibrating;

namespace Assay.Reports;

/// <summary>A calibration as a page for somebody who doubts: what was to be shown, whether it was, and how to repeat it.</summary>
/// <remarks>The HTML is one file without script or outside address. The same calibration gives the same bytes.</remarks>
public static class CalibrationReport
{
    /// <summary>The report as one self-contained HTML file, to be written as UTF-8.</summary>
    /// <param name="result">The calibration.</param>
    /// <param name="version">Version of the program that made it.</param>
    public static string Html(CalibrationResult result, string version)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(version);
        return HtmlPage.Write(CalibrationPage.Write(result, version));
    }

    /// <summary>The report as Markdown.</summary>
    /// <param name="result">The calibration.</param>
    /// <param name="version">Version of the program that made it.</param>
    public static string Markdown(CalibrationResult result, string version)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(version);
        return MarkdownPage.Write(CalibrationPage.Write(result, version));
    }
}
