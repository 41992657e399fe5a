using System.Text.Json;

namespace Assay.SystemTests;

/// <summary>Case files through the program, to the numbers that the model's definition works out.</summary>
public sealed class WeighTests
{
    private const double Printed = 5.1e-7;

    private const string Two = """
        assay: 1
        question: Which of them?
        hypotheses:
          a: {prior: 0.5}
          b: {prior: 0.5}

        """;

    private const string Graded = Two + "indicators: {x: {likely: {a: 0.8, b: 0.2}}}\n";
    private const string Sure = Two + "indicators: {x: {likely: {a: 1, b: 0}}}\n";
    private const string Sources = "sources: {s: {reliability: B}, t: {reliability: B}}\n";
    private const string Rates =
        "sources: {s: {hit: 0.8, false-alarm: 0.2}, t: {hit: 0.8, false-alarm: 0.2}, u: {hit: 0.8, false-alarm: 0.2}}\n";
    private const string Saw = "reports:\n  r: {source: s, indicator: x, saw: true}\n";

    private const string Deceiver =
        Graded
        + "deceivers: {d: {story: a, active: {a: 0, b: 0.8}}}\n"
        + "channels: {k: {controllability: 0.9, deceiver: d}}\n"
        + "sources: {s: {reliability: B, channel: k}, t: {reliability: B, channel: k}, u: {reliability: B}, "
        + "v: {reliability: B, channel: k}, w: {reliability: B, channel: k}, y: {reliability: B, channel: k}}\n";

    public static TheoryData<string> Samples =>
        [
            .. Directory
                .GetFiles(Path.Combine(Command.Root, "samples", "cases"), "*.case.yaml")
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Every_sample_weighs_without_a_word_of_warning(string path)
    {
        var run = await Command.AssayAsync("weigh", path, "--json");
        Assert.Equal(0, run.Code);
        Assert.DoesNotContain(
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => !line.StartsWith("assay: building", StringComparison.Ordinal)
        );
        using var json = JsonDocument.Parse(run.Output);
        var exact = Posteriors(json.RootElement);
        var tempered = Posteriors(json.RootElement.GetProperty("tempered"));
        Assert.Equal(1, tempered.Sum(item => item.Posterior), 12);
        // Beside the exact posteriors, and not in their place.
        Assert.Equal(exact.Select(item => item.Id), tempered.Select(item => item.Id), StringComparer.Ordinal);
        Assert.NotEqual(exact, tempered);
    }

    private static List<(string? Id, double Posterior)> Posteriors(JsonElement judgement) =>
        [
            .. judgement
                .GetProperty("hypotheses")
                .EnumerateArray()
                .Select(item =>
                    (item.GetProperty("id").GetString(), item.GetProperty("posterior").GetDouble())
                ),
        ];

    [Theory]
    [InlineData("A", 0.7565, 0.9275)]
    [InlineData("B", 0.716, 0.86)]
    [InlineData("C", 0.662, 0.77)]
    [InlineData("D", 0.581, 0.635)]
    [InlineData("E", 0.5, 0.5)]
    [InlineData("F", 0.5, 0.5)]
    public async Task One_report_weighs_what_its_grade_stands_for(
        string grade,
        double posterior,
        double indicator
    )
    {
        var judgement = await WeighAsync(Graded + $"sources: {{s: {{reliability: {grade}}}}}\n" + Saw);
        Near(posterior, Posterior(judgement, 0));
        Near(indicator, judgement.GetProperty("indicators")[0].GetProperty("posterior").GetDouble());
    }

    [Theory]
    [InlineData("q: {source: t, indicator: x, saw: true}", 0.784510, 2)]
    [InlineData("q: {source: t, indicator: x, saw: true, copies: r, probability: 0.5}", 0.745566, 1.431560)]
    [InlineData("q: {source: t, indicator: x, saw: true, copies: r}", 0.716, 1)]
    [InlineData("q: {source: s, indicator: x, saw: true}", 0.716, 1)]
    [InlineData("q: {source: s, indicator: x, saw: true, fresh: true}", 0.762136, 2)]
    [InlineData("q: {source: t, indicator: x, saw: false}", 0.5, 1)]
    public async Task A_second_report_weighs_what_is_its_own(string second, double posterior, double origins)
    {
        var judgement = await WeighAsync(Graded + Sources + Saw + $"  {second}\n");
        Near(posterior, Posterior(judgement, 0));
        Near(origins, judgement.GetProperty("indicators")[0].GetProperty("origins").GetDouble());
    }

    [Theory]
    [InlineData("true", 0.868282)]
    [InlineData("false", 0.584718)]
    public async Task Sources_vouch_for_each_other_or_both_lose(string saw, double sound)
    {
        var judgement = await WeighAsync(
            Graded + Sources + Saw + $"  q: {{source: t, indicator: x, saw: {saw}}}\n"
        );
        foreach (var source in judgement.GetProperty("sources").EnumerateArray())
            Near(sound, source.GetProperty("sound").GetDouble());
    }

    [Fact]
    public async Task Any_number_of_certain_copies_leaves_one_origin()
    {
        var copies = Enumerable
            .Range(1, 50)
            .Select(k => $"  r{k}: {{source: s{k}, indicator: x, saw: true, copies: r}}\n");
        var copiers = Enumerable.Range(1, 50).Select(k => $", s{k}: {{hit: 0.8, false-alarm: 0.2}}");
        var judgement = await WeighAsync(
            Sure
                + $"sources: {{s: {{hit: 0.8, false-alarm: 0.2}}{string.Concat(copiers)}}}\n"
                + Saw
                + string.Concat(copies)
        );
        Assert.Equal(0.8, Posterior(judgement, 0), 12);
        Assert.Equal(1, judgement.GetProperty("indicators")[0].GetProperty("origins").GetDouble(), 12);
    }

    [Theory]
    [InlineData("B", 0.3, 0.457647)]
    [InlineData("A", 0.9, 0.266818)]
    public async Task Silence_weighs_what_the_search_was_worth(
        string grade,
        double detection,
        double posterior
    )
    {
        var judgement = await WeighAsync(
            Graded
                + $"sources: {{s: {{reliability: {grade}}}}}\n"
                + FormattableString.Invariant(
                    $"reports: {{r: {{source: s, indicator: x, saw: nothing, detection: {detection}}}}}\n"
                )
        );
        Near(posterior, Posterior(judgement, 0));
    }

    [Theory]
    [InlineData("q: {source: t, indicator: x, saw: true}", 0.941176, 2)]
    [InlineData("q: {source: t, indicator: x, saw: true, copies: r, probability: 0.5}", 0.857143, 1.404762)]
    [InlineData("q: {source: t, indicator: x, saw: true, copies: r, probability: 0.9}", 0.809917, 1.070248)]
    [InlineData("q: {source: t, indicator: x, saw: true, copies: r}", 0.8, 1)]
    [InlineData(
        "q: {source: t, indicator: x, saw: true}\n  p: {source: u, indicator: x, saw: true, copies: [{of: r, probability: 0.45}, {of: q, probability: 0.45}]}",
        0.944578,
        2.078313
    )]
    [InlineData(
        "q: {source: t, indicator: x, saw: true, copies: r, probability: 0.5}\n  p: {source: u, indicator: x, saw: true, copies: q, probability: 0.5}",
        0.9,
        1.833333
    )]
    public async Task Copies_add_what_is_left_of_their_independence(
        string more,
        double posterior,
        double origins
    )
    {
        var judgement = await WeighAsync(Sure + Rates + Saw + $"  {more}\n");
        Near(posterior, Posterior(judgement, 0));
        Near(origins, judgement.GetProperty("indicators")[0].GetProperty("origins").GetDouble());
    }

    [Theory]
    [InlineData("", 0.522049, 0.436538)]
    [InlineData("  q: {source: t, indicator: x, saw: true}\n", 0.504427, 0.467862)]
    [InlineData(
        "  q: {source: t, indicator: x, saw: true}\n  p: {source: v, indicator: x, saw: true}\n"
            + "  o: {source: w, indicator: x, saw: true}\n  n: {source: y, indicator: x, saw: true}\n",
        0.447477,
        0.530140
    )]
    [InlineData("  q: {source: u, indicator: x, saw: true}\n", 0.739883, 0.219471)]
    [InlineData("  q: {source: u, indicator: x, saw: false}\n", 0.212523, 0.744973)]
    public async Task A_deceiver_is_weighed_among_the_rest(string more, double posterior, double active)
    {
        var judgement = await WeighAsync(Deceiver + Saw + more);
        Near(posterior, Posterior(judgement, 0));
        Near(active, judgement.GetProperty("deceivers")[0].GetProperty("active").GetDouble());
    }

    [Theory]
    [InlineData("z: {likely: {a: 0.3, b: 0.3, c: 0.3}}", 0.589474, 0.110526, 0.3)]
    [InlineData("z: {likely: {a: 0.7, b: 0.1}}", 0.681739, 0.018261, 0.3)]
    [InlineData("z: {likely: {a: 0.6, b: 0.5, c: 0.1}}", 0.805755, 0.125899, 0.068345)]
    public async Task An_unrated_hypothesis_is_moved_by_what_others_rated(
        string second,
        params double[] posterior
    )
    {
        var judgement = await WeighAsync(
            "assay: 1\nquestion: Which?\nhypotheses: {a: {prior: 0.4}, b: {prior: 0.3}, c: {prior: 0.3}}\n"
                + $"indicators:\n  x: {{likely: {{a: 0.8, b: 0.2}}}}\n  {second}\n"
                + "sources: {s: {hit: 1, false-alarm: 0}}\n"
                + Saw
                + "  q: {source: s, indicator: z, saw: true}\n"
        );
        for (var h = 0; h < posterior.Length; h++)
            Near(posterior[h], Posterior(judgement, h));
    }

    [Fact]
    public async Task The_summary_gives_the_answer_the_confidence_and_what_it_hangs_on()
    {
        var run = await Command.RunAsync(["weigh", "-"], Graded + Sources + Saw);

        Assert.Equal(0, run.Code);
        foreach (
            var words in (string[])
                [
                    "Which of them?",
                    "likely (72\u00a0%)",
                    "Confidence in this judgement is ",
                    "one independent origin",
                    "What it hangs on",
                ]
        )
            Assert.Contains(words, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_table_gives_other_words()
    {
        var run = await Command.RunAsync(["weigh", "-", "--json", "--words", "nato"], Graded + Sources);
        Assert.Equal("even chance", run.Json().GetProperty("hypotheses")[0].GetProperty("word").GetString());
    }

    [Fact]
    public async Task Every_fault_of_a_file_is_a_line_on_stderr_and_code_1()
    {
        var run = await Command.RunAsync(
            ["weigh", "-", "--json"],
            Graded.Replace("prior: 0.5", "prior: half", StringComparison.Ordinal) + Sources
        );

        Assert.Equal(1, run.Code);
        Assert.Empty(run.Output);
        var lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith(
            "assay weigh: standard input, line 4: found half under prior",
            lines[0],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("none.case.yaml", "there is no such file")]
    [InlineData("samples", "it is a folder")]
    public async Task What_cannot_be_opened_is_one_line_and_code_1(string path, string says)
    {
        var run = await Command.AssayAsync("weigh", path);

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Impossible_reports_are_refused_in_a_sentence()
    {
        var run = await Command.RunAsync(
            ["weigh", "-"],
            Two + "indicators: {x: {likely: {a: 0, b: 0}}}\nsources: {s: {hit: 1, false-alarm: 0}}\n" + Saw
        );

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith("assay weigh: standard input: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--template takes one of covert-sponsorship", "new", "--template", "none")]
    [InlineData("--words takes one of", "weigh", "x.case.yaml", "--words", "plain")]
    [InlineData("CASE is missing", "weigh")]
    public async Task Wrong_usage_is_code_2(string says, params string[] words)
    {
        var run = await Command.AssayAsync(words);
        Assert.Equal(2, run.Code);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--template", "covert-sponsorship")]
    public async Task A_new_case_can_be_weighed_and_is_never_overwritten(params string[] options)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "mine.case.yaml");

        var first = await Command.AssayAsync(["new", path, .. options]);
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var second = await Command.AssayAsync(["new", path, .. options]);
        var weighed = await Command.AssayAsync("weigh", path, "--draws", "50", "--json");

        Assert.Equal((0, 1), (first.Code, second.Code));
        Assert.Equal(text, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal(0, weighed.Code);
        Assert.Equal(text, (await Command.AssayAsync(["new", "-", .. options])).Output);
    }

    private static async Task<JsonElement> WeighAsync(string text) =>
        (await Command.RunAsync(["weigh", "-", "--json", "--draws", "20"], text)).Json();

    private static double Posterior(JsonElement judgement, int place) =>
        judgement.GetProperty("hypotheses")[place].GetProperty("posterior").GetDouble();

    private static void Near(double expected, double found) =>
        Assert.InRange(found, expected - Printed, expected + Printed);
}
