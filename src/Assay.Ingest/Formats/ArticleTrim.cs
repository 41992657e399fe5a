namespace Assay.Ingest.Formats;

/// <summary>Takes the page's fittings off an article: what stands before its first words, behind its last, and between.</summary>
internal static class ArticleTrim
{
    private const int LongestLead = 120;
    private const int ShortestRepeat = 20;
    private const int ShortestReturn = 200;
    private const double MostlyLinked = 0.8;

    /// <summary>What is left of an article's blocks, in order.</summary>
    /// <param name="blocks">The blocks that were found.</param>
    /// <param name="headline">The headline, which the text layer has already.</param>
    public static IReadOnlyList<PageBlock> Apply(IReadOnlyList<PageBlock> blocks, string? headline)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (headline is not null)
            seen.Add(headline);
        var kept = blocks
            .Where(block =>
                !PageFurniture.Is(block)
                && (
                    block.Text.Length < ShortestRepeat
                        && !block.Text.Equals(headline, StringComparison.Ordinal)
                    || seen.Add(block.Text)
                )
            )
            .ToList();
        kept = WithoutLinkLists(kept);
        var first = kept.FindIndex(block => block.IsProse);
        if (first < 0)
            return kept;
        kept = [.. kept.Where((block, at) => at >= first || !IsAboutTheArticle(block))];
        return WithoutTail(kept);
    }

    /// <summary>Lines before the body that say who wrote it and when.</summary>
    private static bool IsAboutTheArticle(PageBlock block) =>
        !block.IsHeading
        && block.Text.Length <= LongestLead
        && (
            PageFurniture.IsByline(block.Text)
            || PageFurniture.HasDate(block.Text)
            || block.Linked >= MostlyLinked
            || PageFurniture.IsAddress(block.Text)
        );

    /// <summary>Two or more list items in a row that are links, and links that stand alone and are no sentence.</summary>
    private static List<PageBlock> WithoutLinkLists(List<PageBlock> blocks)
    {
        var kept = new List<PageBlock>(blocks.Count);
        for (var at = 0; at < blocks.Count; )
        {
            var end = at;
            while (end < blocks.Count && IsLink(blocks[end]))
                end++;
            if (end == at)
                kept.Add(blocks[at++]);
            else
                at = end;
        }

        return kept;
    }

    private static bool IsLink(PageBlock block) =>
        !block.IsHeading
        && block.Linked >= MostlyLinked
        && block.Name is not "tr"
        && (block.Name is "li" || !block.Ends);

    /// <summary>Headings and short lines behind the last running text, and all behind a heading that leads elsewhere.</summary>
    private static List<PageBlock> WithoutTail(List<PageBlock> blocks)
    {
        var cut = blocks.FindIndex(block => PageFurniture.LeadsElsewhere(block));
        if (cut > 0 && !IsReturnedTo(blocks, cut))
            blocks = blocks[..cut];
        var last = blocks.FindLastIndex(block => !block.IsHeading && !PageFurniture.IsCopyright(block.Text));
        return blocks[..(last + 1)];
    }

    /// <summary>Whether the article goes on behind a heading that leads elsewhere.</summary>
    private static bool IsReturnedTo(List<PageBlock> blocks, int at)
    {
        var after = blocks.Skip(at).Where(block => block.IsProse).ToList();
        return after.Exists(block => block.Text.Length >= ShortestReturn)
            && !(PageFurniture.OffersMore(blocks[at]) && Prose(blocks.Take(at)) >= 2 * ShortestReturn);
    }

    private static int Prose(IEnumerable<PageBlock> blocks) =>
        blocks.Where(block => block.IsProse).Sum(block => block.Text.Length);
}
