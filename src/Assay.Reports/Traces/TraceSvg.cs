using Assay.Reports.Figures;

namespace Assay.Reports.Traces;

/// <summary>A traced corpus as a picture: documents by outlet and time, with arrows for derivations.</summary>
/// <remarks>
/// Up to 200 documents each is drawn; beyond that the largest stories are, and the picture says what it leaves out.
/// It needs no script, no font and no other file, follows a dark screen, and prints.
/// </remarks>
public static class TraceSvg
{
    /// <summary>The whole file as text, to be written as UTF-8.</summary>
    public static string Write(TraceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new TraceFigure(new TraceView(report)).Alone();
    }
}
