using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using AngleSharp.Dom;

namespace Assay.Ingest.Formats;

/// <summary>What the JSON-LD of a page states about its article.</summary>
internal sealed record JsonLinkedData
{
    private const int MostBlocks = 50;

    /// <summary>The headline of the article.</summary>
    public string? Headline { get; private init; }

    /// <summary>The names of its authors.</summary>
    public ImmutableArray<string?> Authors { get; private init; } = [];

    /// <summary>When it was published, as written.</summary>
    public string? Published { get; private init; }

    /// <summary>The name of its publisher.</summary>
    public string? Publisher { get; private init; }

    /// <summary>Its language.</summary>
    public string? Language { get; private init; }

    /// <summary>Its body, as it is stated.</summary>
    public string? Body { get; private init; }

    /// <summary>Its address.</summary>
    public string? Address { get; private init; }

    /// <summary>The first article that the page describes; empty where there is none or its JSON is broken.</summary>
    public static JsonLinkedData Of(IDocument page)
    {
        var blocks = page.QuerySelectorAll("script[type='application/ld+json']").Take(MostBlocks);
        return blocks.Select(block => OfJson(block.TextContent)).FirstOrDefault(found => found is not null)
            ?? new JsonLinkedData();
    }

    private static JsonLinkedData? OfJson(string json)
    {
        try
        {
            var lenient = new JsonDocumentOptions
            {
                AllowTrailingCommas = true,
                CommentHandling = JsonCommentHandling.Skip,
            };
            using var parsed = JsonDocument.Parse(json.Trim(), lenient);
            return Nodes(parsed.RootElement).Where(IsArticle).Select(Read).FirstOrDefault();
        }
        catch (JsonException)
        {
            // Many pages carry broken JSON; their meta elements still count.
            return null;
        }
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(Nodes);
        if (element.ValueKind != JsonValueKind.Object)
            return [];
        var graph = element.TryGetProperty("@graph", out var inner) ? Nodes(inner) : [];
        var main = element.TryGetProperty("mainEntity", out var entity) ? Nodes(entity) : [];
        return [element, .. graph, .. main];
    }

    private static bool IsArticle(JsonElement node) =>
        Texts(node, "@type")
            .Any(type =>
                type!.EndsWith("Article", StringComparison.Ordinal)
                || type.EndsWith("Posting", StringComparison.Ordinal)
                || type.EndsWith("Review", StringComparison.Ordinal)
                || type is "Report"
            );

    private static JsonLinkedData Read(JsonElement node) =>
        new()
        {
            Headline = Texts(node, "headline").FirstOrDefault() ?? Texts(node, "name").FirstOrDefault(),
            Authors = [.. Texts(node, "author")],
            Published = Texts(node, "datePublished").FirstOrDefault(),
            Publisher = Texts(node, "publisher").FirstOrDefault(),
            Language = Texts(node, "inLanguage").FirstOrDefault(),
            Address = Texts(node, "url").FirstOrDefault(),
            Body = Texts(node, "articleBody").FirstOrDefault(),
        };

    /// <summary>A property as texts: itself, its names, or those of its members.</summary>
    private static IEnumerable<string?> Texts(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) ? Texts(value).Where(text => text is not null) : [];

    private static IEnumerable<string?> Texts(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String when value.GetString()!.Trim() is { Length: > 0 } text =>
            [
                WebUtility.HtmlDecode(text),
            ],
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
            JsonValueKind.Object when value.TryGetProperty("name", out var inner) => Texts(inner),
            _ => [],
        };
}
