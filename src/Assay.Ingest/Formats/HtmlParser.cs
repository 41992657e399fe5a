using System.Collections.Immutable;
using System.Text;
using AngleSharp;
using AngleSharp.Dom;
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
    private const int MostSearched = 30_000;
    private const int MostSiblings = 4000;
    private const int CharsetBytes = 4096;
    private const int ShortestArticle = 200;
    private const double MostlyProse = 0.6;

    /// <summary>Reads a page.</summary>
    public static ParsedDocument Parse(ParseRequest request)
    {
        var decoded = TextDecoder.Decode(request.Bytes, DeclaredCharset(request.Bytes));
        var html = decoded.Text;
        Check(html, request.Limits);
        var page = Open(html);
        var metadata = new HtmlMetadata(page).Read();
        var heading = HtmlMetadata.Headline(page, metadata.Title);
        (string Words, string Place)? headline = heading is null
            ? null
            : (Words(heading)!, heading.GetAttribute(HtmlBlocks.PlaceAttribute) ?? "h1[1]");
        metadata = Shown(page, metadata, headline?.Words);
        var layer = new TextLayer(request.Limits.TextLength);
        var stated = JsonLinkedData.Of(page).Body;
        PageFittings.Remove(page);
        var notes = decoded.Notes;
        if (Article(page) is not var (found, byline))
        {
            // The search for the article has taken the page apart.
            AddWhole(html, layer);
            notes = notes.Add("No article body was found in the page; the whole page was read.");
        }
        else
        {
            if (metadata.Authors.IsEmpty && byline is not null)
                metadata = metadata with { Authors = [.. AuthorNames.OfByline(byline)] };
            notes = notes.AddRange(AddArticle(found, stated, headline, layer));
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

    private static (IReadOnlyList<PageBlock> Blocks, string? Byline)? Article(IHtmlDocument page)
    {
        if (IsTooLarge(page))
            return null;
        using var reader = new Reader("https://page.invalid/", page) { KeepClasses = false };
        var article = reader.GetArticle();
        if (!article.Completed || article.TextContent.Trim().Length < ShortestArticle)
            return null;
        var blocks = HtmlBlocks.Of(Plain(article.Content).Body!);
        return article.IsReadable || IsMostlyProse(blocks) ? (blocks, article.Byline) : null;
    }

    /// <summary>Short articles fail the library's own check; lists of headlines should.</summary>
    private static bool IsMostlyProse(IReadOnlyList<PageBlock> blocks)
    {
        var prose = blocks.Where(block => block.IsProse).Sum(block => block.Text.Length);
        return prose >= ShortestArticle && prose >= MostlyProse * blocks.Sum(block => block.Text.Length);
    }

    /// <summary>Adds the headline, which the search for the article takes away, and the body.</summary>
    private static IEnumerable<string> AddArticle(
        IReadOnlyList<PageBlock> found,
        string? stated,
        (string Words, string Place)? headline,
        TextLayer layer
    )
    {
        if (headline is var (words, place))
            layer.AddBlock(words, place);
        var kept = StatedBody.Keep(ArticleTrim.Apply(found, headline?.Words), stated);
        HtmlBlocks.Add(kept, layer);
        if (found.Count - kept.Count is > 0 and var left)
            yield return left == 1
                ? "One block that belongs to the page, such as a share button or a caption, was left out."
                : $"{left} blocks that belong to the page, such as share buttons and captions, were left out.";
    }

    /// <summary>What the page shows in place of what it states: the headline, and the line below it where fields are missing.</summary>
    private static EmbeddedMetadata Shown(IHtmlDocument page, EmbeddedMetadata stated, string? headline)
    {
        var lines = new PageLines(page.Body, headline);
        var shown = lines.Authors.ToImmutableArray();
        var isLonger = stated.Authors.All(name => shown.Contains(name, StringComparer.OrdinalIgnoreCase));
        return stated with
        {
            Title = headline ?? stated.Title,
            Date = stated.Date ?? lines.Date,
            Authors = isLonger && shown.Length > stated.Authors.Length ? shown : stated.Authors,
        };
    }

    private static string? Words(IElement? element) =>
        element is null
            ? null
            : string.Join(
                ' ',
                element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            );

    private static void AddPage(IHtmlDocument page, TextLayer layer)
    {
        if (page.Body is not null)
            HtmlBlocks.Add(HtmlBlocks.Of(page.Body), layer);
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
