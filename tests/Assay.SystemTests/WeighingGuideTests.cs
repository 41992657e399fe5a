using System.Text.Json;

namespace Assay.SystemTests;

/// <summary>What the guide to weighing tells people to type works, and prints what the guide says it prints.</summary>
public sealed class WeighingGuideTests
{
    private const string Case = "samples/cases/trust-1925.case.yaml";

    private static readonly string[] Guide = File.ReadAllLines(
        Path.Combine(Command.Root, "docs", "guide", "weighing.md")
    );

    public static TheoryData<string> Commands =>
        [
            .. Guide
                .Where(line => line.StartsWith("    ./assay ", StringComparison.Ordinal))
                .Select(line => line.Trim()),
        ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_of_the_guide_works(string line)
    {
        var run = await Command.AssayAsync(line.Split(' ')[1..]);
        Assert.True(run.Code == 0, run.Error);
        Assert.NotEmpty(run.Output);
    }

    [Fact]
    public async Task The_summary_says_what_the_guide_prints()
    {
        var run = await Command.AssayAsync("weigh", Case);
        var output = Words(run.Output);
        var printed = Blocks("text").ToList();
        Assert.Equal(9, printed.Count);
        Assert.All(printed, line => Assert.Contains(Words(line), output, StringComparison.Ordinal));
    }

    [Fact]
    public void The_parts_of_the_case_are_those_of_the_sample()
    {
        var sample = File.ReadAllLines(Path.Combine(Command.Root, Case));
        Assert.All(
            Blocks("yaml").Where(line => line.Length > 0),
            line => Assert.Contains(line, sample, StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task What_to_look_for_next_is_what_the_guide_says()
    {
        var json = (await Command.AssayAsync("weigh", Case, "--json")).Json();
        var collect = json.GetProperty("collect").EnumerateArray().Take(2).ToArray();
        Assert.Equal("organised-underground", collect[0].GetProperty("indicator").GetString());
        Assert.Equal(JsonValueKind.Null, collect[0].GetProperty("channel").ValueKind);
        Assert.True(
            collect[0].GetProperty("gain").GetDouble() > 1.5 * collect[1].GetProperty("gain").GetDouble()
        );
    }

    /// <summary>The lines of the fenced blocks of one kind.</summary>
    private static IEnumerable<string> Blocks(string kind)
    {
        var inside = false;
        foreach (var line in Guide)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                inside = string.Equals(line, $"```{kind}", StringComparison.Ordinal);
            else if (inside)
                yield return line;
        }
    }

    /// <summary>The words with one space between them, wherever lines were broken.</summary>
    private static string Words(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
