using System.Text.Json;

namespace Assay.SystemTests;

public sealed class ExamineTests
{
    private const string Dossier = "samples/trust-dossier";

    [Fact]
    public async Task The_summary_fits_80_columns_and_has_no_colour_when_piped()
    {
        var run = await Command.AssayAsync("examine", Dossier);

        Assert.Equal(0, run.Code);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain('\r', run.Output);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.InRange(run.Output.Split('\n').Length, 15, 120);
    }

    [Theory]
    [InlineData(Dossier, "--json")]
    [InlineData(Dossier)]
    public async Task The_same_command_twice_gives_the_same_bytes(params string[] words)
    {
        var first = await Command.AssayAsync(["examine", .. words]);
        var second = await Command.AssayAsync(["examine", .. words]);

        Assert.Equal(0, first.Code);
        Assert.Equal(first.Output, second.Output);
    }

    [Fact]
    public async Task Every_offset_of_the_json_leads_to_the_words_beside_it()
    {
        var run = (await Command.AssayAsync("examine", Dossier, "samples", "--json")).Json();

        var marks = 0;
        foreach (var document in run.GetProperty("documents").EnumerateArray())
            marks += CheckMarks(document, document.GetProperty("text").GetString()!);
        Assert.InRange(marks, 50, int.MaxValue);
    }

    [Fact]
    public async Task Standard_input_is_a_document()
    {
        var run = await Command.RunAsync(
            ["examine", "-", "--json"],
            "The bridge was allegedly blown up by the army.\n"
        );

        var document = Assert.Single(run.Json().GetProperty("documents").EnumerateArray());
        Assert.Equal("-", document.GetProperty("path").GetString());
        Assert.Equal("allegedly", document.GetProperty("hedges")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_with_its_reason_and_the_rest_goes_on()
    {
        var run = await Command.AssayAsync("examine", "no-such-file.txt", "samples/README.md", "--json");

        Assert.Contains("no-such-file.txt", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Json().GetProperty("documents").EnumerateArray());
        Assert.Equal("no-such-file.txt", run.Json().GetProperty("unread")[0].GetProperty("path").GetString());
    }

    [Fact]
    public async Task Nothing_read_is_code_1()
    {
        var run = await Command.AssayAsync("examine", "no-such-file.txt");

        Assert.Equal(1, run.Code);
        Assert.Empty(run.Output);
        Assert.Contains("no-such-file.txt", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_written_whole_or_not_at_all()
    {
        using var folder = new TemporaryFolder();
        var report = Path.Combine(folder.Path, "report.html");

        var run = await Command.AssayAsync("examine", Dossier, "--out", report);
        var lost = await Command.AssayAsync(
            "examine",
            Dossier,
            "--out",
            Path.Combine(folder.Path, "no", "report.html")
        );

        Assert.Equal(0, run.Code);
        Assert.EndsWith(
            "</html>",
            (await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken)).TrimEnd(),
            StringComparison.Ordinal
        );
        Assert.Equal(1, lost.Code);
        Assert.Contains("--out", lost.Error, StringComparison.Ordinal);
        Assert.Equal([report], Directory.GetFiles(folder.Path));
    }

    private static int CheckMarks(JsonElement element, string text)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().Sum(item => CheckMarks(item, text));
        if (element.ValueKind != JsonValueKind.Object)
            return 0;
        var count = element.EnumerateObject().Sum(field => CheckMarks(field.Value, text));
        if (!element.TryGetProperty("start", out var start) || !element.TryGetProperty("end", out var end))
            return count;
        var words = text[start.GetInt32()..end.GetInt32()];
        if (element.TryGetProperty("text", out var shown) && shown.ValueKind == JsonValueKind.String)
            Assert.Equal(words, shown.GetString());
        return count + 1;
    }
}
