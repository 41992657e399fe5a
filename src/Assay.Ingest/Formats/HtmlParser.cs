using System.Text;
using AngleSharp;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Assay.Ingest.Texts;
using SmartReader;

namespace Assay.Ingest.Formats;

/// <summary>Web pages: the article's body in paragraphs, and what the page states about it.</summary>
/// <remarks>No script runs and nothing is fetched: the parser has no loader.</remarks>
internal static class HtmlParser
{
    private const int MostElements = 200_000;
    private const int MostSearched = 30_000;
    private const int MostSiblings = 4000;
    private const int CharsetBytes = 4096;
    private const int ShortestArticle = 200;

    /// <summary>Reads a page.</summary>
    public static ParsedDocument Parse(ParseRequest request)
    {
        var decoded = TextDecoder.Decode(request.Bytes, DeclaredCharset(request.Bytes));
        var html = decoded.Text;
        Check(html, request.Limits);
        var page = Open(html);
        var metadata = new HtmlMetadata(page).Read();
        var headline = Headline(page, metadata.Title);
        var layer = new TextLayer(request.Limits.TextLength);
        var article = Article(page);
        var notes = decoded.Notes;
        if (article is null)
        {
            // The search for the article has taken the page apart.
            AddWhole(html, layer);
            notes = notes.Add("No article body was found in the page; the whole page was read.");
        }
        else
        {
            if (metadata.Authors.IsEmpty && article.Byline is { } byline)
                metadata = metadata with { Authors = [.. AuthorNames.OfByline(byline)] };
            notes = notes.AddRange(AddArticle(article, headline, layer));
        }

        var (text, map) = layer.Build();
        return new ParsedDocument("html", text, map, metadata, [.. notes, .. layer.Notes()]);
    }

    /// <summary>Refuses what a parser could not finish in time.</summary>
    public static void Check(string html, IngestLimits limits)
    {
        if (new HtmlNesting(html, limits.Nesting).IsTooDeep())
            throw new UnreadableException($"its markup is nested deeper than {limits.Nesting}");
        if (html.AsSpan().Count('<') > MostElements)
            throw new UnreadableException($"it has more than {MostElements} tags");
    }

    /// <summary>Adds a whole page that is not an article, as the body of a mail.</summary>
    public static void AddWhole(string html, TextLayer layer) => AddPage(Open(html), layer);

    private static IHtmlDocument Open(string html)
    {
        var page = Plain(html);
        HtmlBlocks.Number(page);
        return page;
    }

    private static IHtmlDocument Plain(string html) =>
        new AngleSharp.Html.Parser.HtmlParser(new HtmlParserOptions(), BrowsingContext.New()).ParseDocument(
            html
        );

    /// <summary>The search for the article looks at siblings of siblings: very large pages are read whole.</summary>
    private static bool IsTooLarge(IHtmlDocument page) =>
        page.All.Length > MostSearched || page.All.Any(element => element.ChildElementCount > MostSiblings);

    private static Article? Article(IHtmlDocument page)
    {
        if (IsTooLarge(page))
            return null;
        using var reader = new Reader("https://page.invalid/", page) { KeepClasses = false };
        var article = reader.GetArticle();
        return article.Completed && article.IsReadable && article.TextContent.Trim().Length >= ShortestArticle
            ? article
            : null;
    }

    /// <summary>Adds the headline, which the search for the article takes away, and the body.</summary>
    private static IEnumerable<string> AddArticle(
        Article article,
        (string Words, string Place)? headline,
        TextLayer layer
    )
    {
        if (headline is var (words, place))
            layer.AddBlock(words, place);
        var blocks = new HtmlBlocks(layer, isArticle: true) { Skipped = headline?.Words };
        blocks.Add(Plain(article.Content).Body!);
        if (blocks.Furniture > 0)
            yield return $"{blocks.Furniture} short lines that belong to the page, such as share buttons, were left out.";
    }

    /// <summary>The heading that says what the title says.</summary>
    private static (string Words, string Place)? Headline(IHtmlDocument page, string? title)
    {
        if (title is null)
            return null;
        foreach (var heading in page.QuerySelectorAll("h1"))
        {
            var words = string.Join(
                ' ',
                heading.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            );
            if (words.Length > 0 && title.Contains(words, StringComparison.OrdinalIgnoreCase))
                return (words, heading.GetAttribute(HtmlBlocks.PlaceAttribute) ?? "h1[1]");
        }

        return null;
    }

    private static void AddPage(IHtmlDocument page, TextLayer layer)
    {
        if (page.Body is not null)
            new HtmlBlocks(layer).Add(page.Body);
    }

    /// <summary>The charset that the first bytes name, as browsers look for it.</summary>
    private static string? DeclaredCharset(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, CharsetBytes));
        var at = head.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0 && head.StartsWith("<?xml", StringComparison.Ordinal))
            at = head.IndexOf("encoding", StringComparison.Ordinal);
        if (at < 0)
            return null;
        var rest = head[(at + 7)..].TrimStart('g', ' ', '=', '"', '\'');
        var end = 0;
        while (end < rest.Length && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] is '-' or '_' or ':'))
            end++;
        return end is > 0 and < 40 ? rest[..end] : null;
    }
}
