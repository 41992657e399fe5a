namespace Assay.SystemTests;

public sealed class LintTests
{
    [Fact]
    public async Task Findings_are_the_answer_and_no_failure()
    {
        var run = await Command.RunAsync(["lint", "-"], "It is likely (95 %) that he knew.\n");

        Assert.Equal(0, run.Code);
        Assert.Contains("word-number-mismatch", run.Output, StringComparison.Ordinal);
        Assert.Contains("^^^^^^", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public async Task Json_is_a_list_whose_offsets_lead_to_the_words()
    {
        const string Text = "It is likely (95 %) that he knew. A coup cannot be ruled out.\n";
        var findings = (await Command.RunAsync(["lint", "-", "--json"], Text)).Json();

        Assert.Equal(2, findings.GetArrayLength());
        foreach (var finding in findings.EnumerateArray())
        {
            var words = Text[finding.GetProperty("start").GetInt32()..finding.GetProperty("end").GetInt32()];
            Assert.Equal(words, finding.GetProperty("text").GetString());
            Assert.NotEmpty(finding.GetProperty("rule").GetString()!);
            Assert.NotEmpty(finding.GetProperty("message").GetString()!);
        }
    }

    [Fact]
    public async Task A_table_can_be_chosen_and_a_wrong_one_is_refused()
    {
        var nato = await Command.RunAsync(
            ["lint", "-", "--table", "nato", "--json"],
            "A raid is likely (85 %)."
        );
        var wrong = await Command.RunAsync(["lint", "-", "--table", "ipcc"], "A raid is likely (85 %).");

        Assert.Equal(0, nato.Json().GetArrayLength());
        Assert.Equal(2, wrong.Code);
        Assert.Contains("icd203, phia, nato, kent", wrong.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-file.txt")]
    [InlineData("samples/trust-dossier")]
    public async Task What_is_no_single_report_is_refused_in_one_line(string path)
    {
        var run = await Command.AssayAsync("lint", path);

        Assert.Equal(1, run.Code);
        Assert.Empty(run.Output);
        Assert.Single(run.Error.Trim().Split('\n'), line => line.Contains(path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("samples/trust-dossier")]
    [InlineData("samples/zinoviev-1924.txt")]
    public async Task Our_own_reports_keep_the_rules(string sample)
    {
        using var folder = new TemporaryFolder();
        var report = Path.Combine(folder.Path, "report.html");
        var summary = await Command.AssayAsync("examine", sample, "--out", report);

        var ofSummary = (await Command.RunAsync(["lint", "-", "--json"], summary.Output)).Json();
        var ofReport = (await Command.AssayAsync("lint", report, "--json")).Json();

        string[] rules =
        [
            "mixed-confidence-likelihood",
            "mixed-standards",
            "word-number-mismatch",
            "numeric-confidence",
        ];
        foreach (var finding in ofSummary.EnumerateArray().Concat(ofReport.EnumerateArray()))
            Assert.DoesNotContain(rules, rule => finding.GetProperty("rule").ValueEquals(rule));
    }
}
