using System.Collections.Immutable;
using AngleSharp.Dom;
using Assay.Core.Documents;

namespace Assay.Ingest.Formats;

/// <summary>Reads what a web page states about itself: JSON-LD first, then meta elements, then marked-up elements.</summary>
internal sealed class HtmlMetadata(IDocument page)
{
    private const int MostMetas = 1000;
    private const int LongWord = 4;
    private readonly ILookup<string, string?> _stated = Stated(page);
    private readonly JsonLinkedData _linked = JsonLinkedData.Of(page);

    /// <summary>The metadata; absent is absent.</summary>
    public EmbeddedMetadata Read() =>
        new()
        {
            Title = Title(),
            Authors = Authors(),
            Date = Date(),
            Publication = Publication(),
            Language = First(
                [
                    page.DocumentElement?.GetAttribute("lang"),
                    Meta("og:locale"),
                    Meta("content-language"),
                    Meta("dc.language"),
                    _linked.Language,
                ],
                IsLanguage
            )
                ?.Replace('_', '-'),
            Address = Address(),
        };

    /// <summary>The heading that shows the title: one whose words are in it, or that shares two long words with it.</summary>
    public static IElement? Headline(IDocument page, string? title)
    {
        if (title is null)
            return null;
        var wanted = LongWords(title);
        return page.QuerySelectorAll("h1")
            .Where(heading => Words(heading.TextContent) is not null)
            .OrderByDescending(heading =>
                title.Contains(Words(heading.TextContent)!, StringComparison.OrdinalIgnoreCase)
            )
            .FirstOrDefault(heading =>
                title.Contains(Words(heading.TextContent)!, StringComparison.OrdinalIgnoreCase)
                || LongWords(heading.TextContent)
                    .Intersect(wanted, StringComparer.OrdinalIgnoreCase)
                    .Take(2)
                    .Count() == 2
            );
    }

    private static IEnumerable<string> LongWords(string text) =>
        text.Split(
                text.Where(c => !char.IsLetterOrDigit(c)).Distinct().ToArray(),
                StringSplitOptions.RemoveEmptyEntries
            )
            .Where(word => word.Length >= LongWord);

    private string? Publication() =>
        First(
            [
                Meta("citation_journal_title"),
                Meta("og:site_name"),
                _linked.Publisher,
                Meta("application-name"),
                Meta("dc.publisher"),
                Meta("article:publisher"),
            ],
            IsNoAddress
        );

    private string? Title()
    {
        var stated = First(
            [Meta("citation_title"), _linked.Headline, Meta("og:title"), Meta("twitter:title")],
            _ => true
        );
        var title = stated ?? Words(page.QuerySelector("title")?.TextContent);
        return title is null ? null : WithoutSite(title);
    }

    /// <summary>Many pages end their title in the name of the site.</summary>
    private string WithoutSite(string title)
    {
        var at = Math.Max(
            title.LastIndexOf(" | ", StringComparison.Ordinal),
            title.LastIndexOf(" - ", StringComparison.Ordinal)
        );
        at = Math.Max(at, title.LastIndexOf(" – ", StringComparison.Ordinal));
        if (at <= 0)
            return title;
        var (head, tail) = (title[..at].Trim(), title[(at + 3)..].Trim());
        var site = Publication();
        var isHeading = page.QuerySelectorAll("h1")
            .Any(h => head.Equals(Words(h.TextContent), StringComparison.OrdinalIgnoreCase));
        return isHeading || tail.Equals(site, StringComparison.OrdinalIgnoreCase) ? head : title;
    }

    private ImmutableArray<string> Authors()
    {
        IEnumerable<string?>[] fields =
        [
            Metas("citation_author"),
            _linked.Authors,
            Metas("author").Concat(Metas("parsely-author")).SelectMany(Several),
            Metas("article:author"),
            Metas("dc.creator")
                .Concat(Metas("dcterms.creator"))
                .Concat(Metas("sailthru.author"))
                .SelectMany(Several),
            Texts("[itemprop~='author'] [itemprop~='name']"),
            Texts("[itemprop~='author']"),
            Texts("a[rel~='author']"),
        ];
        var site = Publication();
        var host = Host();
        foreach (var field in fields)
        {
            // A page that names its site as author names no author.
            ImmutableArray<string> names =
            [
                .. AuthorNames
                    .Of(field)
                    .Where(n =>
                        !n.Equals(site, StringComparison.OrdinalIgnoreCase)
                        && !n.Equals(host, StringComparison.OrdinalIgnoreCase)
                    ),
            ];
            if (names.Length > 0)
                return names;
        }

        return [];
    }

    /// <summary>The name that the page's own address has before its domain's ending.</summary>
    private string? Host() =>
        Address() is { } address
            ? new Uri(address).Host.Split('.') is [.., var name, _]
                ? name
                : null
            : null;

    private string? Address() =>
        First([Attribute("link[rel~='canonical']", "href"), Meta("og:url"), _linked.Address], IsWebAddress);

    private static IEnumerable<string?> Several(string? field) =>
        (field ?? "").Split([" and ", ";", ",", " & "], StringSplitOptions.TrimEntries);

    private string? Date() =>
        First(
            [
                Meta("citation_publication_date"),
                Meta("citation_date"),
                _linked.Published,
                Meta("article:published_time"),
                Meta("og:article:published_time"),
                Meta("datepublished"),
                Meta("parsely-pub-date"),
                Meta("sailthru.date"),
                Meta("dc.date.issued"),
                Meta("dcterms.created"),
                Meta("dc.date"),
                Meta("pubdate"),
                Meta("publish-date"),
                Meta("date"),
                Attribute("[itemprop~='datePublished']", "content"),
                Attribute("[itemprop~='datePublished']", "datetime"),
                Attribute("time[pubdate]", "datetime"),
                OnlyTime(),
            ],
            value =>
                value.Any(char.IsDigit)
                && value.Length <= 60
                && !value.StartsWith("000", StringComparison.Ordinal)
        );

    /// <summary>A time within the article is its date only where there is just one.</summary>
    private string? OnlyTime()
    {
        var times = page.QuerySelectorAll("article time[datetime]");
        return times.Length == 1 ? times[0].GetAttribute("datetime") : null;
    }

    private string? Meta(string name) => Metas(name).FirstOrDefault();

    private IEnumerable<string?> Metas(string name) => _stated[name];

    private static ILookup<string, string?> Stated(IDocument page) =>
        page.QuerySelectorAll("meta")
            .Take(MostMetas)
            .SelectMany(meta =>
                Names(meta)
                    .OfType<string>()
                    .Select(name => (name, content: Words(meta.GetAttribute("content"))))
            )
            .Where(stated => stated.content is not null)
            .ToLookup(stated => stated.name, stated => stated.content, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string?> Names(IElement meta) =>
        [
            meta.GetAttribute("property"),
            meta.GetAttribute("name"),
            meta.GetAttribute("itemprop"),
            meta.GetAttribute("http-equiv"),
        ];

    private IEnumerable<string?> Texts(string selector) =>
        page.QuerySelectorAll(selector)
            .Select(element => element.GetAttribute("content") ?? element.TextContent);

    private string? Attribute(string selector, string name) =>
        Words(page.QuerySelector(selector)?.GetAttribute(name));

    private static string? First(ReadOnlySpan<string?> stated, Func<string, bool> holds)
    {
        foreach (var one in stated)
        {
            if (one is not null && holds(one))
                return one;
        }

        return null;
    }

    private static string? Words(string? value) =>
        string.IsNullOrWhiteSpace(value)
            ? null
            : string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsNoAddress(string value) =>
        !value.Contains("://", StringComparison.Ordinal) && value.Any(char.IsLetter);

    private static bool IsLanguage(string value) =>
        value.Length is >= 2 and <= 12 && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static bool IsWebAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https");
}
