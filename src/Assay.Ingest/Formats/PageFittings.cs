using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Assay.Ingest.Formats;

/// <summary>Takes out of a page what its own class names call captions, advertisements, share buttons and the like.</summary>
/// <remarks>
/// Only parts that hold little of the page's running text and no headline are taken, so that a page whose body calls itself
/// <c>with-related</c> stays whole. Linear in the number of elements.
/// </remarks>
internal static class PageFittings
{
    private const int ShortestRun = 40;
    private const double MostProse = 0.1;
    private const int LongestName = 400;

    private static readonly FrozenSet<string> Parts = Set(
        "ad ads advert adverts advertisement advertorial banner breadcrumb breadcrumbs caption captions comments cookie cookies "
            + "credit credits disqus gdpr hovercard modal newsletter newsletters outbrain paywall popular popup promo promos "
            + "recirc recirculation recommendation recommendations recommended related relatedcontent relatedlinks "
            + "relatedposts sharedaddy sharing share sharebar signup skip social sponsored subscribe subscription taboola "
            + "taglist tags timestamp toolbar tooltip trending widget"
    );

    private static readonly FrozenSet<string> Pairs = Set(
        "author-bio author-box author-info author-description about-author read-more see-also more-from most-read most-popular "
            + "you-may also-read photo-credit image-credit sign-up"
    );

    /// <summary>Takes them out.</summary>
    public static void Remove(IDocument page)
    {
        var elements = page.All.ToList();
        var prose = new Dictionary<IElement, int>(elements.Count);
        for (var at = elements.Count - 1; at >= 0; at--)
            AddProse(elements[at], prose);
        if (page.Body is not { } body)
            return;
        var most = MostProse * prose.GetValueOrDefault(body);
        var headlines = Above(page.QuerySelectorAll("h1"));
        foreach (var element in elements)
        {
            if (
                element.LocalName is not ("html" or "head" or "body" or "main" or "article" or "h1")
                && prose.GetValueOrDefault(element) <= most
                && !headlines.Contains(element)
                && IsFitting(element)
            )
                element.Remove();
        }
    }

    private static void AddProse(IElement element, Dictionary<IElement, int> prose)
    {
        var own = prose.GetValueOrDefault(element);
        if (element.LocalName is not ("script" or "style" or "a"))
        {
            foreach (var child in element.ChildNodes)
                own += child is IText { Data.Length: >= ShortestRun } text ? text.Data.Length : 0;
        }

        prose[element] = own;
        if (element.ParentElement is { } parent)
            prose[parent] = prose.GetValueOrDefault(parent) + own;
    }

    private static HashSet<IElement> Above(IEnumerable<IElement> elements)
    {
        var above = new HashSet<IElement>();
        foreach (var element in elements)
        {
            for (var at = element.ParentElement; at is not null && above.Add(at); at = at.ParentElement) { }
        }

        return above;
    }

    private static bool IsFitting(IElement element) =>
        Names(element.ClassName) || Names(element.Id) || Names(element.GetAttribute("role"));

    /// <summary>Whether a word of a name is one of the parts: <c>photo-caption</c>, <c>relatedPosts</c>, <c>share_bar</c>.</summary>
    private static bool Names(string? name)
    {
        if (string.IsNullOrEmpty(name) || name.Length > LongestName)
            return false;
        var before = "";
        foreach (var word in Words(name))
        {
            if (Parts.Contains(word) || Pairs.Contains($"{before}-{word}"))
                return true;
            before = word;
        }

        return false;
    }

    private static IEnumerable<string> Words(string name)
    {
        var start = 0;
        for (var at = 0; at <= name.Length; at++)
        {
            var ends = at == name.Length || !char.IsLetter(name[at]);
            var turns = !ends && at > 0 && char.IsUpper(name[at]) && char.IsLower(name[at - 1]);
            if (!ends && !turns)
                continue;
            if (at > start)
                yield return name[start..at].ToLowerInvariant();
            start = ends ? at + 1 : at;
        }
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
