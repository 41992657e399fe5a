using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Assay.Reports.Traces;

namespace Assay.Tests.Reports.Traces;

public sealed class TraceHtmlTests
{
    public static TheoryData<string> HostileStrings => TraceSvgTests.HostileStrings;

    [Fact]
    public void Page_of_every_kind_is_as_approved() =>
        Approval.Check("Reports/trace.html", TraceHtml.Write(SomeTrace.OfEveryKind()));

    [Theory]
    [MemberData(nameof(HostileStrings))]
    public void Hostile_words_never_become_markup(string words)
    {
        var page = Parse(SomeTrace.Hostile(words));
        Assert.Empty(
            page.QuerySelectorAll("script, iframe, object, embed, link, base, form, img, math, input")
        );
        Assert.Single(page.QuerySelectorAll("style"));
        foreach (var attribute in page.All.SelectMany(element => element.Attributes))
        {
            Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), attribute.Name);
            if (attribute.Name is "href" or "src")
                Assert.StartsWith("#", attribute.Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Identifiers_are_unique_and_every_link_leads_somewhere()
    {
        var page = Parse(SomeTrace.Generated(120));
        var ids = page
            .All.Where(element => !string.IsNullOrEmpty(element.Id))
            .Select(element => element.Id!)
            .ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            page.QuerySelectorAll("a"),
            link => Assert.Contains(link.GetAttribute("href")![1..], ids, StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_derivation_is_in_the_table_with_its_reasons()
    {
        var page = Parse(SomeTrace.OfEveryKind());
        var rows = page.QuerySelectorAll("#documents tbody tr").ToList();
        Assert.Equal(9, rows.Count);
        Assert.Contains("edits 5 cut.txt", rows[5].TextContent, StringComparison.Ordinal);
        Assert.Contains("70\u00a0%", rows[5].TextContent, StringComparison.Ordinal);
        Assert.Contains("+3.3 shares 9 of its 12 runs", rows[5].TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "is made from 7 part.txt and 4 same.txt",
            rows[7].TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Stories_are_told_in_words()
    {
        var story = Parse(SomeTrace.OfEveryKind()).QuerySelector("#story-1")!.TextContent;
        Assert.Contains("7 documents in 4 outlets, 1 origin", story, StringComparison.Ordinal);
        Assert.Contains(
            "first.txt (Wire, 2003-01-01), with 6 documents after it.",
            story,
            StringComparison.Ordinal
        );
        Assert.Contains("One repeats another word for word, one cuts one", story, StringComparison.Ordinal);
    }

    [Fact]
    public void Marked_passages_are_the_same_words_on_both_sides()
    {
        var pairs = Parse(SomeTrace.Generated(120)).QuerySelectorAll(".pair").ToList();
        Assert.NotEmpty(pairs);
        foreach (var pair in pairs)
        {
            var sides = pair.QuerySelectorAll(".side > div").ToList();
            var (parent, child) = (Marks(sides[0]), Marks(sides[1]));
            Assert.Equal(parent.Keys.Order(StringComparer.Ordinal), child.Keys.Order(StringComparer.Ordinal));
            foreach (var (number, words) in child)
                Assert.Equal(Letters(parent[number]), Letters(words));
        }
    }

    [Fact]
    public void Only_as_many_pairs_are_shown_as_asked_for()
    {
        var page = Parse(SomeTrace.Generated(120) with { Pairs = 3 });
        Assert.Equal(3, page.QuerySelectorAll(".pair").Length);
        Assert.StartsWith("3 of ", page.QuerySelector("#passages p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Large_corpus_is_cut_and_the_page_says_so()
    {
        var page = Parse(SomeTrace.Chain(700));
        Assert.Equal(500, page.QuerySelectorAll("#documents tbody tr").Length);
        Assert.Contains(
            "200 documents left out here",
            page.QuerySelector("#documents")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Page_asks_for_nothing_from_outside()
    {
        var html = TraceHtml.Write(SomeTrace.OfEveryKind());
        Assert.DoesNotContain("http:", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Marks(IElement side) =>
        side.QuerySelectorAll("mark")
            .SelectMany(mark =>
                mark.QuerySelector("sup")!
                    .TextContent.Split(", ")
                    .Select(number => (Number: number, Words: mark.QuerySelector("bdi")!.TextContent))
            )
            .GroupBy(mark => mark.Number, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => string.Concat(group.Select(mark => mark.Words)),
                StringComparer.Ordinal
            );

    private static string Letters(string words) =>
        string.Concat(words.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static IDocument Parse(TraceReport report) =>
        new HtmlParser().ParseDocument(TraceHtml.Write(report));
}
