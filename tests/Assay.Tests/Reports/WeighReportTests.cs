using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Reports;
using Assay.Reports.Figures;
using Assay.Reports.Html;
using Assay.Reports.Pages;
using Assay.Reports.Weighing;
using Assay.Reports.Words;
using Assay.Tests.Weighing;
using CsCheck;

namespace Assay.Tests.Reports;

public sealed class WeighReportTests
{
    private const string Version = "0.1.0";

    public static TheoryData<string> HostileStrings => [.. Hostile.Strings];

    [Fact]
    public void Html_of_a_case_is_as_approved() =>
        Approval.Check(
            "Reports/weigh.html",
            WeighReport.Html(SomeJudgement.Full(), SomeJudgement.Trust(), Version)
        );

    [Fact]
    public void Markdown_of_a_case_is_as_approved() =>
        Approval.Check(
            "Reports/weigh.md",
            WeighReport.Markdown(SomeJudgement.Full(), SomeJudgement.Trust(), Version)
        );

    [Fact]
    public void Json_of_a_case_is_as_approved() =>
        Approval.Check("Reports/weigh.json", Json(SomeJudgement.Full(), SomeJudgement.Trust()));

    [Fact]
    public void Summary_of_a_case_is_as_approved() =>
        Approval.Check("Reports/weigh.txt", Summary(SomeJudgement.Full(), SomeJudgement.Trust(), 80));

    [Fact]
    public void Markdown_of_several_analysts_is_as_approved()
    {
        var (judgement, content) = SomeJudgement.Several();
        Approval.Check("Reports/weigh-analysts.md", WeighReport.Markdown(judgement, content, Version));
    }

    [Fact]
    public void Same_judgement_gives_the_same_bytes()
    {
        var (first, second) = (SomeJudgement.Full(), SomeJudgement.Full());
        var content = SomeJudgement.Trust();
        Assert.Equal(WeighReport.Html(first, content, Version), WeighReport.Html(second, content, Version));
        Assert.Equal(
            WeighReport.Markdown(first, content, Version),
            WeighReport.Markdown(second, content, Version)
        );
        Assert.Equal(Json(first, content), Json(second, content));
        Assert.Equal(Summary(first, content, 80), Summary(second, content, 80));
    }

    [Fact]
    public void Answer_comes_first_and_its_confidence_in_a_paragraph_of_its_own()
    {
        var page = Parse(SomeJudgement.Full(), SomeJudgement.Trust());
        var paragraphs = page.QuerySelectorAll("main p").Take(3).Select(item => item.TextContent).ToList();
        Assert.Contains("44\u00a0%; 90 % range", paragraphs[0], StringComparison.Ordinal);
        Assert.StartsWith("If one doubts what this case assumes", paragraphs[1], StringComparison.Ordinal);
        Assert.StartsWith("Confidence in this judgement is low.", paragraphs[2], StringComparison.Ordinal);
        Assert.Equal("#answer", page.Body!.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void Likelihood_and_confidence_never_stand_in_one_sentence_in_any_case() =>
        Gen.Int[0, 1_000_000]
            .Sample(
                seed =>
                {
                    var content = RandomCase.Of(seed);
                    var judgement = Judge.Of(new Case(content), new JudgingOptions { Draws = 8 });
                    AssertApart(judgement, content);
                },
                iter: 60
            );

    [Fact]
    public void Likelihood_and_confidence_never_stand_in_one_sentence_with_every_part()
    {
        AssertApart(SomeJudgement.Full(), SomeJudgement.Trust());
        var (judgement, content) = SomeJudgement.Several();
        AssertApart(judgement, content);
    }

    [Theory]
    [MemberData(nameof(HostileStrings))]
    public void Hostile_words_never_become_markup(string words)
    {
        var page = Parse(Hostile.Weighed(words), Hostile.Content(words));
        HtmlChecks.AssertHarmless(page);
        HtmlChecks.AssertAccessible(page);
        Assert.DoesNotContain(page.Body!.TextContent, letter => char.IsControl(letter) && letter is not '\n');
    }

    [Theory]
    [MemberData(nameof(HostileStrings))]
    public void Hostile_words_never_become_markup_in_markdown(string words)
    {
        var markdown = WeighReport.Markdown(Hostile.Weighed(words), Hostile.Content(words), Version);
        Assert.DoesNotContain(markdown, letter => char.IsControl(letter) && letter != '\n');
        var pipeline = new Markdig.MarkdownPipelineBuilder();
        Markdig.MarkdownExtensions.UseAdvancedExtensions(pipeline);
        var page = new HtmlParser().ParseDocument(Markdig.Markdown.ToHtml(markdown, pipeline.Build()));
        Assert.Empty(
            page.QuerySelectorAll("a, img, script, iframe, svg, style, form, input, code, pre, math")
        );
        Assert.NotEmpty(page.QuerySelectorAll("table"));
        foreach (var attribute in page.Body!.QuerySelectorAll("*").SelectMany(element => element.Attributes))
            Assert.True(attribute.Name is "id" or "style" or "class", attribute.Name);
    }

    [Theory]
    [MemberData(nameof(HostileStrings))]
    public void No_line_of_a_summary_has_a_control_or_is_too_wide(string words)
    {
        foreach (var width in new[] { 24, 40, 80, 120 })
        {
            var lines = WeighSummary.Write(Hostile.Weighed(words), Hostile.Content(words), width);
            Assert.All(lines, line => Assert.True(CellWidth.Of(line.Text) <= width, line.Text));
            Assert.DoesNotContain(lines, line => line.Text.Any(char.IsControl));
        }
    }

    [Theory]
    [MemberData(nameof(HostileStrings))]
    public void Json_sends_no_codes_to_a_terminal(string words) =>
        Assert.DoesNotContain(
            Json(Hostile.Weighed(words), Hostile.Content(words)),
            letter => char.IsControl(letter) && letter != '\n'
        );

    [Fact]
    public void Report_asks_for_nothing_from_outside()
    {
        var html = WeighReport.Html(SomeJudgement.Full(), SomeJudgement.Trust(), Version);
        Assert.DoesNotContain("http:", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", html, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"url\((?!#fig-)", html);
        Assert.Contains("default-src &#39;none&#39;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_is_accessible_and_every_part_of_a_figure_has_a_look()
    {
        var (several, blind) = SomeJudgement.Several();
        foreach (
            var page in new[] { Parse(SomeJudgement.Full(), SomeJudgement.Trust()), Parse(several, blind) }
        )
        {
            HtmlChecks.AssertAccessible(page);
            var kinds = page.QuerySelectorAll("svg [class]")
                .SelectMany(element => element.ClassList)
                .Distinct(StringComparer.Ordinal);
            Assert.All(kinds, kind => Assert.Contains($".{kind}", Stylesheet.Text, StringComparison.Ordinal));
            var fills = page.QuerySelectorAll("svg [fill]").Select(bar => bar.GetAttribute("fill")![5..^1]);
            Assert.All(fills, fill => Assert.NotNull(page.GetElementById(fill)));
        }
    }

    [Fact]
    public void Every_number_of_a_judgement_is_in_its_json()
    {
        var (several, blind) = SomeJudgement.Several();
        foreach (
            var (judgement, content) in new[]
            {
                (SomeJudgement.Full(), SomeJudgement.Trust()),
                (several, blind),
            }
        )
        {
            using var json = JsonDocument.Parse(Json(judgement, content));
            var written = Numbers(json.RootElement).ToHashSet();
            var whole = JsonSerializer.SerializeToElement(judgement with { MatrixScores = [] });
            var scores = judgement.MatrixScores.SelectMany(item => item.Scores);
            Assert.All(Numbers(whole).Concat(scores), number => Assert.Contains(number, written));
        }
    }

    [Fact]
    public void Json_of_a_report_has_every_field_of_the_judgement_alone()
    {
        using var stream = new MemoryStream();
        JudgementJson.Write(SomeJudgement.Full(), stream);
        using var alone = JsonDocument.Parse(stream.ToArray());
        using var report = JsonDocument.Parse(Json(SomeJudgement.Full(), SomeJudgement.Trust()));
        foreach (var field in alone.RootElement.EnumerateObject())
            Assert.True(
                JsonElement.DeepEquals(field.Value, report.RootElement.GetProperty(field.Name)),
                field.Name
            );
        Assert.Equal(Version, report.RootElement.GetProperty("version").GetString());
        Assert.Equal(
            SomeJudgement.Trust().Reports.Length,
            report.RootElement.GetProperty("case").GetProperty("reports").GetArrayLength()
        );
    }

    [Fact]
    public void Every_input_is_in_the_report()
    {
        var content = SomeJudgement.Trust();
        var inputs = Parse(SomeJudgement.Full(), content).GetElementById("inputs")!.TextContent;
        var ids = content
            .Hypotheses.Select(item => item.Id)
            .Concat(content.Assumptions.Select(item => item.Id))
            .Concat(content.Causes.Select(item => item.Id))
            .Concat(content.Indicators.Select(item => item.Id))
            .Concat(content.Deceivers.Select(item => item.Id))
            .Concat(content.Channels.Select(item => item.Id))
            .Concat(content.Sources.Select(item => item.Id))
            .Concat(content.Reports.Select(item => item.Id));
        Assert.All(ids, id => Assert.Contains(id, inputs, StringComparison.Ordinal));
        Assert.Contains("unlikely (0.2 to 0.45, used 0.325)", inputs, StringComparison.Ordinal);
        Assert.Contains("credibility 1, confirmed by other sources", inputs, StringComparison.Ordinal);
        Assert.Contains("r1 with 0.9", inputs, StringComparison.Ordinal);
    }

    [Fact]
    public void Credibility_of_1_on_one_origin_is_called_a_contradiction()
    {
        var page = Parse(SomeJudgement.Full(), SomeJudgement.Trust());
        var row = page.QuerySelectorAll("#evidence tr")
            .Single(item =>
                item.TextContent.Contains("confirmed by other sources", StringComparison.Ordinal)
            );
        Assert.Contains("contradiction", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Tie_is_said_to_be_a_tie()
    {
        var content = SomeCase.Of();
        var answer = Answer(Judge.Of(new Case(content)), content);
        Assert.Contains(
            "is a tie between \u201cHypothesis 1\u201d, \u201cHypothesis 2\u201d",
            answer,
            StringComparison.Ordinal
        );
        Assert.Contains("The reports have moved neither.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Certainty_is_said_to_come_from_the_assumptions()
    {
        var content = SomeCase.Of(SomeCase.Saw("r", "s")) with { Hypotheses = SomeCase.Hypotheses(1, 0) };
        var answer = Answer(Judge.Of(new Case(content)), content);
        Assert.StartsWith("By the assumptions of this case", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Draft_says_that_it_is_one()
    {
        var content = SomeJudgement.Trust() with { IsDraft = true };
        var judgement = SomeJudgement.Full() with { IsDraft = true };
        Assert.NotNull(Parse(judgement, content).QuerySelector(".draft"));
        Assert.StartsWith(
            "On default ratings that nobody has confirmed",
            Answer(judgement, content),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "**Draft.**",
            WeighReport.Markdown(judgement, content, Version),
            StringComparison.Ordinal
        );
        Assert.Contains("Draft judgement", Summary(judgement, content, 80), StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_without_content_are_left_out()
    {
        var content = SomeCase.Of();
        var judgement = Judge.Of(new Case(content)) with { Collect = [], Baselines = [], MatrixScores = [] };
        var page = Parse(judgement, content);
        Assert.Null(page.GetElementById("collect"));
        Assert.Null(page.GetElementById("analysts"));
        Assert.Null(page.GetElementById("methods"));
        Assert.Null(page.GetElementById("sources"));
    }

    [Fact]
    public void Large_case_is_drawn_in_part_and_the_report_says_so()
    {
        var content = SomeJudgement.Large(hypotheses: 12, indicators: 60, reports: 300);
        var judgement = SomeJudgement.Of(
            SomeJudgement.Large(hypotheses: 12, indicators: 6, reports: 6),
            1
        ) with
        {
            Weights =
            [
                .. Enumerable
                    .Range(1, 60)
                    .Select(i => new OriginWeight($"r{i}", $"What report {i} says", (61 - i) / 4.0)),
            ],
        };
        var html = WeighReport.Html(judgement, content, Version);
        var page = new HtmlParser().ParseDocument(html);
        Assert.Contains(
            "Drawn: 20 of 60 origins; the table has the rest.",
            page.GetElementById("evidence")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("all 300 rows", page.GetElementById("inputs")!.TextContent, StringComparison.Ordinal);
        Assert.InRange(html.Length, 50_000, 2_000_000);
    }

    [Fact]
    public void Break_even_is_drawn_where_inference_puts_it()
    {
        var content = SomeJudgement.Trust() with
        {
            Deceivers = [],
            Channels = [new("union-couriers", Rating.Point(0.9), null)],
        };
        var judgement = SomeJudgement.Of(content, 1);
        var swing = SomeJudgement.Swings(content, judgement)[0];
        var leader = judgement.Hypotheses.Single(item =>
            string.Equals(item.Id, judgement.Leader, StringComparison.Ordinal)
        );
        foreach (var share in new[] { 0.1, 0.3, 0.8, 1 })
        {
            var rating = swing.Low + (share * (swing.High - swing.Low));
            var through = SwingFigure.Through(swing, leader.Posterior, rating);
            Assert.Equal(SomeJudgement.At(content, judgement, swing.Rating, rating), through!.Value, 10);
        }

        Assert.Null(SwingFigure.Through(swing, leader.Posterior, swing.High + 0.01));
    }

    [Fact]
    public void Every_tool_for_matrices_stands_apart_with_its_leader()
    {
        var judgement = SomeJudgement.Full();
        var methods = Parse(judgement, SomeJudgement.Trust()).GetElementById("methods")!.TextContent;
        Assert.NotEmpty(judgement.MatrixScores);
        Assert.All(
            judgement.MatrixScores,
            scores => Assert.Contains(scores.Dialect.Name, methods, StringComparison.Ordinal)
        );
        Assert.Contains("These are scores, not probabilities.", methods, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("couriers-return / genuine", "if the answer is \u201cAn authentic underground\u201d")]
    [InlineData("crossings-easy / genuine / porous-border = no", "where porous-border = no")]
    [InlineData("porous-border", "The border is easy to cross anywhere")]
    [InlineData("ogpu / controlled", "if the answer is \u201cCreated or run by the state\u201d")]
    [InlineData("union-couriers", "Controllability of the channel union-couriers")]
    [InlineData("polish-staff", "Soundness of The Polish general staff")]
    [InlineData("r1 / false-alarm", "False alarm rate of the report r1")]
    [InlineData("nothing / of / this", "nothing / of / this")]
    public void Path_of_a_rating_is_put_into_words(string path, string words)
    {
        var view = new WeighView(SomeJudgement.Full(), SomeJudgement.Trust(), Version);
        Assert.EndsWith(words, view.Rating(path).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1. item", "1\\. item")]
    [InlineData("# head", "\\# head")]
    [InlineData("- item", "\\- item")]
    [InlineData("1925-12-31 was a day", "1925-12-31 was a day")]
    public void Words_at_the_start_of_a_paragraph_make_no_list_or_heading(string words, string escaped) =>
        Assert.Equal(escaped, MarkdownText.Start(words));

    [Fact]
    public void Judgement_of_another_case_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            WeighReport.Html(SomeJudgement.Full(), SomeCase.Of(), Version)
        );

    private static void AssertApart(Judgement judgement, CaseContent content)
    {
        var page = Parse(judgement, content);
        Sentences.AssertApart(
            page.QuerySelectorAll("p, li, td, th, caption, figcaption, desc, title, summary")
                .Select(block => block.TextContent)
        );
        Sentences.AssertApart(
            WeighReport.Markdown(judgement, content, Version).Split('\n', '|').Select(block => block)
        );
        Sentences.AssertApart(
            Summary(judgement, content, 80).Split("\n\n").Select(block => block.Replace('\n', ' '))
        );
    }

    private static string Answer(Judgement judgement, CaseContent content) =>
        Parse(judgement, content).QuerySelector("#answer .lead")!.TextContent;

    private static string Json(Judgement judgement, CaseContent content)
    {
        using var stream = new MemoryStream();
        WeighReport.Json(judgement, content, Version, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Summary(Judgement judgement, CaseContent content, int width) =>
        string.Concat(WeighSummary.Write(judgement, content, width).Select(line => line.Text + "\n"));

    private static IHtmlDocument Parse(Judgement judgement, CaseContent content) =>
        new HtmlParser().ParseDocument(WeighReport.Html(judgement, content, Version));

    private static IEnumerable<double> Numbers(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Number => [element.GetDouble()],
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Numbers),
            JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Numbers(field.Value)),
            _ => [],
        };
}
