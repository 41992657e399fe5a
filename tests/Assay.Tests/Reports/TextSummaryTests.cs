using Assay.Core.Judging;
using Assay.Reports;

namespace Assay.Tests.Reports;

public sealed class TextSummaryTests
{
    [Fact]
    public void Summary_of_one_document_is_as_approved() =>
        Approval.Check("Reports/one-document.txt", Text(Some.OneDocument(), 80));

    [Fact]
    public void Summary_of_a_dossier_is_as_approved() =>
        Approval.Check("Reports/dossier.txt", Text(Some.Dossier(), 80));

    internal static string Text(Examination examination, int width) =>
        string.Concat(TextSummary.Write(examination, width).Select(line => line.Text + "\n"));
}
