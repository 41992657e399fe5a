namespace Assay.SystemTests;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Version_is_one_line()
    {
        var run = await Command.AssayAsync("--version");

        Assert.Equal(0, run.Code);
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", run.Output);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("examine", "--help")]
    public async Task Help_shows_examples(params string[] words)
    {
        var run = await Command.AssayAsync(words);

        Assert.Equal(0, run.Code);
        Assert.Contains("Examples:\n  assay ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a verb is wanted")]
    [InlineData("'examin' is not a verb", "examin")]
    [InlineData("PATH", "examine")]
    [InlineData("'--jsn' is not an option", "examine", "samples", "--jsn")]
    [InlineData("should end in .html or .json", "examine", "samples", "--out", "report.doc")]
    [InlineData("a whole number from 1 to 1000000", "examine", "samples", "--draws", "many")]
    [InlineData("no such class", "examine", "samples/README.md", "--reference-class", "friend")]
    public async Task Wrong_usage_is_one_line_on_stderr_and_code_2(string says, params string[] words)
    {
        var run = await Command.AssayAsync(words);

        Assert.Equal(2, run.Code);
        Assert.Empty(run.Output);
        Assert.Contains(
            says,
            Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
    }
}
