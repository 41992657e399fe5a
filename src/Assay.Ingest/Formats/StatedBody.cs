namespace Assay.Ingest.Formats;

/// <summary>Keeps of the blocks that were found what the page's own statement of its body has too.</summary>
/// <remarks>
/// Pages state their body for search engines, often cut short or for another purpose; it is used only where it covers most of
/// what was found, and what follows its end only where its end was found.
/// </remarks>
internal static class StatedBody
{
    private const int Run = 4;
    private const double LeastCover = 0.6;
    private const double LeastShare = 0.5;

    /// <summary>The blocks that stand in the statement; all of them where the statement cannot be trusted.</summary>
    public static IReadOnlyList<PageBlock> Keep(IReadOnlyList<PageBlock> blocks, string? stated)
    {
        if (stated is null)
            return blocks;
        var words = Words(stated);
        var runs = Runs(words).ToHashSet(StringComparer.Ordinal);
        var shares = blocks.Select(block => Share(block, runs)).ToArray();
        var all = blocks.Sum(block => block.Text.Length);
        var covered = blocks.Zip(shares, (block, share) => share >= LeastShare ? block.Text.Length : 0).Sum();
        if (covered < LeastCover * all)
            return blocks;
        var last = Array.FindLastIndex(shares, share => share >= LeastShare);
        var ends = EndsIn(blocks[last], words);
        return [.. blocks.Where((_, at) => shares[at] >= LeastShare || (at > last && !ends))];
    }

    private static double Share(PageBlock block, HashSet<string> runs)
    {
        var own = Runs(Words(block.Text));
        return own.Length == 0 ? 0 : (double)own.Count(runs.Contains) / own.Length;
    }

    private static bool EndsIn(PageBlock block, string[] stated)
    {
        var own = Words(block.Text);
        var length = Math.Min(Run, Math.Min(own.Length, stated.Length));
        return length > 0
            && own.AsSpan(own.Length - length).SequenceEqual(stated.AsSpan(stated.Length - length));
    }

    private static string[] Runs(string[] words) =>
        [
            .. Enumerable
                .Range(0, Math.Max(words.Length > 0 ? 1 : 0, words.Length - Run + 1))
                .Select(at => string.Join(' ', words.Skip(at).Take(Run))),
        ];

    private static string[] Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var within = at < text.Length && char.IsLetterOrDigit(text[at]);
            if (within && start < 0)
                start = at;
            if (within || start < 0)
                continue;
            words.Add(text[start..at].ToLowerInvariant());
            start = -1;
        }

        return [.. words];
    }
}
