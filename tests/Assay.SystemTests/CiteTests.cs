using System.Text.Json;

namespace Assay.SystemTests;

public sealed class CiteTests
{
    private const string List = "Pravda, September 11, 1936;, December 30, 1936\n\nnothing here\n";

    [Fact]
    public async Task Json_is_one_object_on_each_line()
    {
        var run = await Command.RunAsync(["cite", "-", "--json"], List);
        var objects = run
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => JsonDocument.Parse(line).RootElement)
            .ToList();

        Assert.Equal(0, run.Code);
        Assert.Equal(3, objects.Count);
        Assert.Equal(0, objects[0].GetProperty("defects").GetArrayLength());
        Assert.Equal("missing-source", objects[1].GetProperty("defects")[0].GetString());
        Assert.Equal("unparsed", objects[2].GetProperty("defects")[0].GetString());
    }

    [Fact]
    public async Task A_table_to_read_is_the_default_and_bibtex_is_there_for_asking()
    {
        var table = await Command.RunAsync(["cite", "-"], List);
        var bibtex = await Command.RunAsync(["cite", "-", "--bibtex"], List);

        Assert.Contains("source     Pravda", table.Output, StringComparison.Ordinal);
        Assert.Contains("missing-source", table.Output, StringComparison.Ordinal);
        Assert.Contains("@misc{pravda1936,", bibtex.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', table.Output);
    }

    [Theory]
    [InlineData("no-such-file.txt")]
    [InlineData("samples/trust-dossier")]
    public async Task What_is_no_list_is_refused_in_one_line(string path)
    {
        var run = await Command.AssayAsync("cite", path);

        Assert.Equal(1, run.Code);
        Assert.Empty(run.Output);
        Assert.Single(run.Error.Trim().Split('\n'), line => line.Contains(path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_list_is_refused_and_two_forms_are_wrong_usage()
    {
        var empty = await Command.RunAsync(["cite", "-"], " \n\n");
        var both = await Command.RunAsync(["cite", "-", "--json", "--bibtex"], List);

        Assert.Equal((1, ""), (empty.Code, empty.Output));
        Assert.Equal((2, ""), (both.Code, both.Output));
        Assert.Contains("exclude each other", both.Error, StringComparison.Ordinal);
    }
}
