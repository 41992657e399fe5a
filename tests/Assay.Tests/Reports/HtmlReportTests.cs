using AngleSharp.Html.Parser;
using Assay.Core.Judging;
using Assay.Reports;

namespace Assay.Tests.Reports;

public sealed class HtmlReportTests
{
    public static TheoryData<string> HostileStrings => [.. Hostile.Strings];

    [Fact]
    public void Report_of_one_document_is_as_approved() =>
        Approval.Check("Reports/one-document.html", HtmlReport.Write(Some.OneDocument()));

    [Fact]
    public void Report_of_a_dossier_is_as_approved() =>
        Approval.Check("Reports/dossier.html", HtmlReport.Write(Some.Dossier()));

    [Fact]
    public void Same_examination_gives_the_same_bytes() =>
        Assert.Equal(HtmlReport.Write(Some.OneDocument()), HtmlReport.Write(Some.OneDocument()));

    [Theory]
    [MemberData(nameof(HostileStrings))]
    public void Hostile_words_never_become_markup(string words)
    {
        foreach (var examination in new[] { Hostile.Everywhere(words), Hostile.Alone(words) })
        {
            var page = Parse(examination);
            Assert.Empty(
                page.QuerySelectorAll("script, iframe, object, embed, link, base, form, img, math, input")
            );
            Assert.Single(page.QuerySelectorAll("style"));
            foreach (var attribute in page.All.SelectMany(element => element.Attributes))
                HtmlChecks.AssertHarmless(attribute);
        }
    }

    [Theory]
    [MemberData(nameof(HostileStrings))]
    public void Text_of_a_hostile_document_is_shown_exactly(string words)
    {
        var examination = Hostile.Alone(words);
        var shown = Parse(examination).QuerySelector("#text .doc")!.TextContent;
        Assert.Equal(examination.Documents[0].Document.Text.Replace('\0', '\uFFFD'), shown);
    }

    [Theory]
    [MemberData(nameof(HostileStrings))]
    public void Controls_stand_only_where_the_text_is_exact_and_isolated(string words)
    {
        var page = Parse(Hostile.Everywhere(words));
        foreach (var control in page.QuerySelectorAll("bdi.ctl"))
            control.Remove();
        Assert.DoesNotContain(
            page.Body!.TextContent,
            letter => char.IsControl(letter) && letter is not ('\n' or '\t')
        );
        Assert.DoesNotContain(
            page.Body.TextContent,
            letter => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
        );
    }

    [Fact]
    public void Report_asks_for_nothing_from_outside()
    {
        var html = HtmlReport.Write(Some.OneDocument()) + HtmlReport.Write(Some.Dossier());
        Assert.DoesNotContain("http:", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", html, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"url\((?!#fig-)", html);
        var policy = Parse(Some.OneDocument()).QuerySelector("meta[http-equiv]")!.GetAttribute("content")!;
        Assert.StartsWith(
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
            policy,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Identifiers_are_unique_and_every_link_leads_somewhere()
    {
        foreach (var examination in new[] { Some.OneDocument(), Some.Dossier(), Some.Dossier(250) })
        {
            var page = Parse(examination);
            var ids = page.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).ToList();
            Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
            var targets = page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")![1..]);
            Assert.Empty(targets.Except(ids, StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Tables_have_captions_and_scopes_and_figures_have_words()
    {
        var page = Parse(Some.Dossier());
        Assert.All(page.QuerySelectorAll("table"), table => Assert.NotNull(table.QuerySelector("caption")));
        Assert.All(
            page.QuerySelectorAll("th"),
            head => Assert.True(head.GetAttribute("scope") is "row" or "col")
        );
        Assert.All(
            page.QuerySelectorAll("svg"),
            figure => Assert.NotNull(figure.QuerySelector("title + desc"))
        );
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("#answer", page.Body!.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void Headings_leave_no_level_out()
    {
        foreach (var examination in new[] { Some.OneDocument(), Some.Dossier() })
        {
            var levels = Parse(examination)
                .QuerySelectorAll("h1, h2, h3, h4")
                .Select(heading => heading.LocalName[1] - '0')
                .ToList();
            Assert.Equal(1, levels[0]);
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        }
    }

    [Fact]
    public void Likelihood_and_confidence_never_stand_in_one_sentence()
    {
        foreach (var examination in new[] { Some.OneDocument(), Some.Dossier() })
        {
            var page = Parse(examination);
            foreach (var quotation in page.QuerySelectorAll(".src, style, svg"))
                quotation.Remove();
            var blocks = page.QuerySelectorAll("p, li, td, th, caption, figcaption, dd");
            Assert.Contains(
                blocks,
                block => block.TextContent.Contains("Confidence", StringComparison.Ordinal)
            );
            Sentences.AssertApart(blocks.Select(block => block.TextContent));
        }
    }

    [Fact]
    public void Report_never_says_that_a_tie_exists_in_its_own_voice()
    {
        var page = Parse(Some.OneDocument());
        var answer = page.QuerySelector("#answer .lead")!.TextContent;
        Assert.StartsWith("This text argues:", answer, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".draft"));
    }

    [Fact]
    public void Marks_in_the_text_have_the_words_of_the_reading()
    {
        var examination = Some.OneDocument();
        var page = Parse(examination);
        var reading = examination.Documents[0];
        foreach (var hedge in reading.Hedges)
            Assert.Equal(hedge.Mark.Text, page.GetElementById($"d1-{hedge.Id}")!.TextContent);
        foreach (var citation in reading.Citations)
            Assert.Equal(citation.Mark.Text, page.GetElementById($"d1-{citation.Id}")!.TextContent);
        foreach (var statement in reading.Statements)
            Assert.Equal(
                statement.Passage.In(reading.Document.Text),
                page.GetElementById($"d1-{statement.Id}")!.TextContent
            );
    }

    [Fact]
    public void Examination_of_nothing_is_a_report_that_says_so()
    {
        var page = Parse(
            new()
            {
                Version = "0.1.0",
                Documents = [],
                Unread = [new("a.pdf", "It is empty.")],
            }
        );
        Assert.Contains("No document could be read", page.Title, StringComparison.Ordinal);
        Assert.Contains(
            "It is empty.",
            page.QuerySelector("#problems")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Long_document_shows_passages_around_marks_and_says_so()
    {
        var text = new string('x', 500_000) + " perhaps " + new string('y', 500_000);
        var reading = Some.OneDocument().Documents[0] with { Document = Some.Document(text) };
        reading = new()
        {
            Document = reading.Document,
            Card = reading.Card,
            Hedges = [new("h1", Some.Mark(text, "perhaps"), 0.3, 0.6, "ours")],
        };
        var page = Parse(new() { Version = "0.1.0", Documents = [reading] });
        Assert.InRange(page.QuerySelector("#text")!.TextContent.Length, 100, 5_000);
        Assert.Equal("perhaps", page.GetElementById("d1-h1")!.TextContent);
        Assert.Contains(
            "only the passages around its marks",
            page.QuerySelector(".note")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Report_of_very_many_marks_stays_within_bounds()
    {
        const int Count = 30_000;
        const string Sentence =
            "It may well be so, said the clerk, and so it was left until the spring of the next year. ";
        var text = string.Concat(Enumerable.Repeat(Sentence, Count));
        var reading = new Core.Reading.DocumentReading
        {
            Document = Some.Document(text),
            Card = new(),
            Statements =
            [
                .. Enumerable
                    .Range(0, Count)
                    .Select(i => new Core.Reading.Statement
                    {
                        Id = $"s{i + 1}",
                        Passage = new(i * Sentence.Length, ((i + 1) * Sentence.Length) - 1),
                        Commitment = Core.Reading.Commitment.Asserted,
                        Hedges = [$"h{i + 1}"],
                        IsMain = i == Count - 1,
                        Supports = [$"s{i + 2}"],
                    }),
            ],
            Hedges =
            [
                .. Enumerable
                    .Range(0, Count)
                    .Select(i => new Core.Reading.Hedge(
                        $"h{i + 1}",
                        Core.Documents.Mark.Of(
                            text,
                            new((i * Sentence.Length) + 3, (i * Sentence.Length) + 11)
                        ),
                        0.3,
                        0.7,
                        "ours"
                    )),
            ],
        };
        var html = HtmlReport.Write(new() { Version = "0.1.0", Documents = [reading] });
        Assert.InRange(html.Length, 500_000, 6_000_000);
        Assert.Contains("of its marks are not drawn", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Large_dossier_is_summed_up_by_origin()
    {
        var page = Parse(Some.Dossier(150));
        Assert.Contains(
            "The origins of 150 documents",
            page.QuerySelector("#traces svg title")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.NotEmpty(page.QuerySelectorAll("#traces svg rect"));
    }

    internal static AngleSharp.Html.Dom.IHtmlDocument Parse(Examination examination) =>
        new HtmlParser().ParseDocument(HtmlReport.Write(examination));
}
