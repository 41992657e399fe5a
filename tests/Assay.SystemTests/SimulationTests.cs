namespace Assay.SystemTests;

/// <summary>Worlds with known truth through the program.</summary>
public sealed class SimulationTests
{
    [Fact]
    public async Task A_world_is_a_case_that_weigh_reads()
    {
        var made = await Command.AssayAsync("simulate", "--kind", "small", "--seed", "7");
        Assert.True(made.Code == 0, made.Error);
        var weighed = await Command.RunAsync(["weigh", "-", "--json", "--draws", "10"], made.Output);
        Assert.Equal(3, weighed.Json().GetProperty("hypotheses").GetArrayLength());
    }

    [Fact]
    public async Task A_folder_of_a_world_holds_case_documents_and_truth()
    {
        using var folder = new TemporaryFolder();
        var made = await Command.AssayAsync(
            "simulate",
            "--kind",
            "small",
            "--worlds",
            "2",
            "--out",
            folder.Path
        );
        Assert.True(made.Code == 0, made.Error);
        var world = Path.Combine(folder.Path, "world-1");
        Assert.True(File.Exists(Path.Combine(world, "world.case.yaml")));
        Assert.True(File.Exists(Path.Combine(world, "truth.json")));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(world, "documents")));
    }

    [Fact]
    public async Task A_calibration_has_the_fields_that_scripts_rely_on()
    {
        var json = (
            await Command.AssayAsync(
                "calibrate",
                "--kind",
                "small",
                "--worlds",
                "64",
                "--cell-worlds",
                "1",
                "--document-worlds",
                "2",
                "--json"
            )
        ).Json();
        Assert.Equal(64, json.GetProperty("worlds").GetInt32());
        foreach (
            var method in (string[])
                ["priorOnly", "countDocuments", "achInconsistency", "naiveBayes", "originsOnly", "assay"]
        )
        foreach (var score in (string[])["brier", "log", "ece", "nearCertainWrong"])
            Assert.True(json.GetProperty("methods").GetProperty(method).GetProperty(score).GetDouble() >= 0);
        Assert.InRange(json.GetProperty("sbc").GetProperty("chiSquareP").GetDouble(), 0, 1);
        var cell = json.GetProperty("misspecified")[0];
        Assert.Equal("as stated", cell.GetProperty("what").GetString());
        Assert.True(cell.GetProperty("priorOnlyBrier").GetDouble() >= 0);
        Assert.InRange(json.GetProperty("falseDeception").GetDouble(), 0, 1);
        Assert.Equal(2, json.GetProperty("documents").GetProperty("worlds").GetInt32());
    }

    [Fact]
    public async Task A_calibration_is_written_as_a_page()
    {
        using var folder = new TemporaryFolder();
        var page = Path.Combine(folder.Path, "calibration.html");
        var run = await Command.AssayAsync(
            "calibrate",
            "--kind",
            "small",
            "--worlds",
            "64",
            "--cell-worlds",
            "0",
            "--out",
            page
        );
        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("What was to be shown", run.Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "<!DOCTYPE html>",
            await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public async Task Practice_scores_the_answers_of_a_script()
    {
        var answers = string.Concat(Enumerable.Repeat("50\n", 100));
        var json = (await Command.RunAsync(["practise", "--worlds", "3", "--json"], answers)).Json();
        Assert.Equal(3, json.GetProperty("worlds").GetInt32());
        Assert.Equal(0.25, json.GetProperty("you").GetProperty("brier").GetDouble(), 12);
    }

    [Fact]
    public async Task Practice_asks_again_after_what_is_no_number_and_ends_with_the_input()
    {
        var run = await Command.RunAsync(["practise", "--worlds", "2"], "perhaps\n40 %\n");
        Assert.Equal(0, run.Code);
        Assert.Contains("found 'perhaps'; a number from 0 to 100", run.Output, StringComparison.Ordinal);
        Assert.Contains("[40 %]", run.Output, StringComparison.Ordinal);
        Assert.Contains("nothing to score", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_kind_of_world_is_refused_in_one_line()
    {
        var run = await Command.AssayAsync("calibrate", "--kind", "huge");
        Assert.Equal(1, run.Code);
        Assert.Equal(
            "assay calibrate: found huge; one of minimal, small, sparse, standard, wide is wanted.\n",
            run.Error
        );
    }
}
