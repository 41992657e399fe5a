using System.Text.Json;

namespace Assay.SystemTests;

public sealed class TraceTests : IDisposable
{
    private const string Story =
        "The harbour board met on Tuesday and refused the second loan, because the first had been spent on a crane "
        + "that nobody ordered and that no ship has used since it was put up in spring.";

    private readonly string _folder = Directory.CreateTempSubdirectory("assay-trace-test-").FullName;

    [Fact]
    public async Task The_json_has_what_the_contract_promises()
    {
        var file = Write(
            ("a", Story, "2003-03-01T10:00Z", "Post"),
            ("b", Story + " The Post reported this first.", "2003-03-02T10:00Z", "Echo"),
            ("c", "Nothing of the kind happened here, where everybody slept until noon.", null, null)
        );
        var run = await Command.AssayAsync("trace", file, "--json");

        Assert.Equal(0, run.Code);
        var lines = run
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(line => line.GetProperty("id").GetString()!, StringComparer.Ordinal);
        Assert.Equal(3, lines.Count);
        var copy = lines["b"];
        Assert.Equal("a", copy.GetProperty("parent").GetString());
        Assert.Equal("a", copy.GetProperty("origin").GetString());
        Assert.InRange(copy.GetProperty("probability").GetDouble(), 0.9, 1);
        Assert.Equal("a", copy.GetProperty("parents")[0].GetProperty("id").GetString());
        var span = copy.GetProperty("shared")[0].EnumerateArray().Select(each => each.GetInt32()).ToArray();
        Assert.Equal([0, Story.Length - 1, 0, Story.Length - 1], span);
        Assert.Equal(JsonValueKind.Null, lines["c"].GetProperty("parent").ValueKind);
        Assert.Equal("original", lines["c"].GetProperty("kind").GetString());
        Assert.Equal("c", lines["c"].GetProperty("origin").GetString());
    }

    [Fact]
    public async Task The_table_names_the_origin_and_its_first_words()
    {
        var file = Write(("a", Story, "2003-03-01", "Post"), ("b", Story, "2003-03-02", "Echo"));
        var run = await Command.AssayAsync("trace", file, "--explain");

        Assert.Equal(0, run.Code);
        Assert.Contains("2 documents in 2 outlets, 1 origin", run.Output, StringComparison.Ordinal);
        Assert.Contains("a, Post, 2003-03-01: 1 document after it", run.Output, StringComparison.Ordinal);
        Assert.Contains("The harbour board met on Tuesday", run.Output, StringComparison.Ordinal);
        Assert.Contains("has the same text, word for word", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"id\":1,\"text\":\"x\"}\n{\"id\":2}\n", ":2: \"text\" was wanted")]
    [InlineData("{\"id\":1,\"text\":\"x\"}\n[]\n", ":2: a JSON object was wanted")]
    [InlineData("{\"text\":\"x\"}\n", ":1: \"id\" was wanted")]
    [InlineData("{\"id\":1,\"text\":\"x\"}\n{\"id\":1,\"text\":\"y\"}\n", "documents 1 and 2 have the same")]
    [InlineData("\n", "at least one document was wanted")]
    public async Task Lines_that_are_something_else_are_refused_with_their_number(string lines, string why)
    {
        var file = Path.Combine(_folder, "bad.jsonl");
        await File.WriteAllTextAsync(file, lines, TestContext.Current.CancellationToken);
        var run = await Command.AssayAsync("trace", file);
        Assert.Equal(1, run.Code);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_time_that_no_calendar_has_is_noted_and_unknown()
    {
        var run = await Command.AssayAsync("trace", Write(("a", Story, "2003-02-30", null)), "--json");
        Assert.Equal(0, run.Code);
        Assert.Contains("'2003-02-30' is no time that a calendar has", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(params (string Id, string Text, string? Time, string? Outlet)[] documents)
    {
        var file = Path.Combine(_folder, "corpus.jsonl");
        File.WriteAllLines(
            file,
            documents.Select(document =>
                JsonSerializer.Serialize(
                    new
                    {
                        id = document.Id,
                        text = document.Text,
                        time = document.Time,
                        outlet = document.Outlet,
                    }
                )
            )
        );
        return file;
    }
}
