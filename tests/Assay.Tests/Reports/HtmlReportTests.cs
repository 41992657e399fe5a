using Assay.Reports;

namespace Assay.Tests.Reports;

public sealed class HtmlReportTests
{
    [Fact]
    public void Report_of_one_document_is_as_approved() =>
        Approval.Check("Reports/one-document.html", HtmlReport.Write(Some.OneDocument()));

    [Fact]
    public void Report_of_a_dossier_is_as_approved() =>
        Approval.Check("Reports/dossier.html", HtmlReport.Write(Some.Dossier()));

    [Fact]
    public void Same_examination_gives_the_same_bytes() =>
        Assert.Equal(HtmlReport.Write(Some.OneDocument()), HtmlReport.Write(Some.OneDocument()));
}
