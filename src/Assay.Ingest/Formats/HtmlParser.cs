using System.Text;
using AngleSharp;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Assay.Core.Documents;
using Assay.Ingest.Texts;
using SmartReader;

namespace Assay.Ingest.Formats;

/// <summary>Web pages: the article's body in paragraphs, and what the page states about it.</summary>
/// <remarks>No script runs and nothing is fetched: the parser has no loader.</remarks>
internal static class HtmlParser
{
    private const int MostElements = 200_000;
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
        var layer = new TextLayer(request.Limits.TextLength);
        var article = Article(page);
        var notes = decoded.Notes;
        if (article is null)
        {
            // The search for the article has taken the page apart.
            page = Open(html);
            AddPage(page, layer);
            notes = notes.Add("No article body was found in the page; the whole page was read.");
        }
        else
        {
            metadata = AddArticle(article, metadata, page, html, layer);
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

    private static Article? Article(IHtmlDocument page)
    {
        using var reader = new Reader("https://page.invalid/", page) { KeepClasses = false };
        var article = reader.GetArticle();
        return article.Completed && article.IsReadable && article.TextContent.Trim().Length >= ShortestArticle
            ? article
            : null;
    }

    private static EmbeddedMetadata AddArticle(
        Article article,
        EmbeddedMetadata metadata,
        IHtmlDocument page,
        string html,
        TextLayer layer
    )
    {
        var blocks = new HtmlBlocks(layer);
        blocks.Add(Plain(article.Content).Body!);
        return metadata;
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
