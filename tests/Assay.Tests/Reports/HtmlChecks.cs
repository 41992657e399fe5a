using AngleSharp.Dom;

namespace Assay.Tests.Reports;

/// <summary>What must hold of every HTML report.</summary>
internal static class HtmlChecks
{
    /// <summary>No element that could run or load anything, and no attribute that could.</summary>
    public static void AssertHarmless(IDocument page)
    {
        Assert.Empty(
            page.QuerySelectorAll("script, iframe, object, embed, link, base, form, img, math, input")
        );
        Assert.Single(page.QuerySelectorAll("style"));
        foreach (var attribute in page.All.SelectMany(element => element.Attributes))
            AssertHarmless(attribute);
    }

    /// <summary>Identifiers are unique, links lead somewhere, headings leave no level out, tables and figures have words.</summary>
    public static void AssertAccessible(IDocument page)
    {
        var ids = page.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        var targets = page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")![1..]);
        Assert.Empty(targets.Except(ids, StringComparer.Ordinal));
        var levels = page.QuerySelectorAll("h1, h2, h3, h4")
            .Select(heading => heading.LocalName[1] - '0')
            .ToList();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.NotNull(table.QuerySelector("caption")));
        Assert.All(
            page.QuerySelectorAll("th"),
            head => Assert.True(head.GetAttribute("scope") is "row" or "col")
        );
        Assert.All(
            page.QuerySelectorAll("svg"),
            figure => Assert.NotNull(figure.QuerySelector("title + desc"))
        );
    }

    public static void AssertHarmless(IAttr attribute)
    {
        Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), attribute.Name);
        Assert.False(
            attribute.Name
                is "src"
                    or "srcset"
                    or "style"
                    or "action"
                    or "data"
                    or "xlink:href"
                    or "background"
        );
        if (string.Equals(attribute.Name, "href", StringComparison.Ordinal))
            Assert.StartsWith("#", attribute.Value, StringComparison.Ordinal);
    }
}
