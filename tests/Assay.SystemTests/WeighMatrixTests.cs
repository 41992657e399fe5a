namespace Assay.SystemTests;

public sealed class WeighMatrixTests
{
    private const string Sample = "samples/matrices/zinoviev-letter.csv";

    [Fact]
    public async Task A_matrix_is_scored_in_a_table_and_in_JSON()
    {
        var table = await Command.AssayAsync("weigh", Sample);
        var run = await Command.AssayAsync("weigh", Sample, "--json");

        Assert.Equal(0, table.Code);
        Assert.Contains("PARC: emigres leads.", table.Output, StringComparison.Ordinal);
        Assert.Contains("not probabilities", table.Output, StringComparison.Ordinal);
        var json = run.Json();
        Assert.Equal(-2, json.GetProperty("ach").GetProperty("parc").GetProperty("moscow").GetDouble());
        Assert.Equal("emigres", json.GetProperty("achLeaders").GetProperty("adamGoss")[0].GetString());
    }

    [Fact]
    public async Task A_file_that_is_no_matrix_is_refused_in_one_line()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "m.csv");
        await File.WriteAllTextAsync(
            path,
            "item,a,b\nE1,C,\u001b[31m\n",
            TestContext.Current.CancellationToken
        );

        var refused = await Command.AssayAsync("weigh", path);
        var missing = await Command.AssayAsync("weigh", path + ".csv");

        Assert.Equal((1, ""), (refused.Code, refused.Output));
        Assert.EndsWith(
            "CC, C, N, I, II or NA is wanted.",
            refused.Error.TrimEnd(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain('\u001b', refused.Error);
        Assert.Equal(1, missing.Code);
        Assert.Contains("there is no such file", missing.Error, StringComparison.Ordinal);
    }
}
