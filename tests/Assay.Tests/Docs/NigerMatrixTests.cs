using Assay.Core.Weighing.Matrices;
using Assay.Formats.Matrices;
using Assay.Tests.Weighing.Matrices;

namespace Assay.Tests.Docs;

/// <summary>What samples/README.md and the guide say of the matrix on the Niger papers.</summary>
public sealed class NigerMatrixTests
{
    private static readonly EvidenceMatrix Entered = MatrixFile.Read(
        Path.Combine(Repository.Root, "samples", "matrices", "niger-papers.csv")
    );

    private static readonly EvidenceMatrix Once = new(
        Entered.Title,
        Entered.Hypotheses,
        [.. Entered.Items.Where(item => item.Id is not ("report-2" or "report-3"))]
    );

    [Fact]
    public void Six_of_seven_tools_lead_with_the_sale_while_one_set_of_papers_stands_three_times()
    {
        Assert.Equal([-3, -4, -5], Entered.By("parc").Scores);
        Assert.Equal(
            6,
            MatrixDialects.All.Count(tool =>
                string.Equals(Entered.Leaders(tool.Id), "sale", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public void All_seven_lead_with_the_request_once_the_papers_stand_there_once()
    {
        Assert.Equal([-3, -2, -3], Once.By("parc").Scores);
        Assert.All(MatrixDialects.All, tool => Assert.Equal("sought", Once.Leaders(tool.Id)));
    }

    [Fact]
    public void The_rows_that_may_be_copies_are_flagged()
    {
        var flag = MatrixFlags.Of(Entered).First(each => each.Kind == MatrixFlagKind.SameMarks);

        Assert.Equal([0, 1, 2, 3], flag.Items);
    }
}
