using Assay.Formats.Matrices;
using Assay.Reports;
using Assay.Tests.Formats.Matrices;

namespace Assay.Tests.Docs;

/// <summary>The guide to matrices prints what the program prints, and its files can be read.</summary>
public sealed class MatrixGuideTests
{
    private const int Piped = 80;

    private static readonly string Guide = File.ReadAllText(
            Path.Combine(Repository.Root, "docs", "guide", "matrices.md")
        )
        .ReplaceLineEndings("\n");

    [Fact]
    public void The_worked_example_is_what_the_program_prints()
    {
        var matrix = MatrixFile.Read(
            Path.Combine(Repository.Root, "samples", "matrices", "zinoviev-letter.csv")
        );

        var printed = string.Concat(MatrixSummary.Write(matrix, Piped).Select(line => line.Text + "\n"));

        Assert.Equal(printed, Block("text"));
    }

    [Fact]
    public void The_two_forms_of_the_same_matrix_are_the_same()
    {
        var csv = SomeFile.Read("guide.csv", Block("csv"));
        var json = SomeFile.Read("guide.json", Block("json"));

        Assert.Equal("I CC; C N|C", csv.Rows());
        Assert.Equal(csv.Rows(), json.Rows());
        Assert.Equal(csv.Hypotheses, json.Hypotheses);
        Assert.Equal(
            csv.Items.Select(item => (item.Id, item.Says, item.Credibility, item.Relevance, item.Weight)),
            json.Items.Select(item => (item.Id, item.Says, item.Credibility, item.Relevance, item.Weight))
        );
    }

    [Fact]
    public void Every_sample_can_be_read() =>
        Assert.All(
            Directory.GetFiles(Path.Combine(Repository.Root, "samples", "matrices")),
            path => Assert.NotEmpty(MatrixFile.Read(path).Items)
        );

    private static string Block(string kind)
    {
        var start = Guide.IndexOf($"```{kind}\n", StringComparison.Ordinal) + kind.Length + 4;
        return Guide[start..Guide.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
