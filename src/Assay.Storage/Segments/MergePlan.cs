namespace Assay.Storage.Segments;

/// <summary>Which segments are to be merged.</summary>
/// <remarks>
/// Sizes are counted in what a log may hold. Segments of a tier are within a factor of <see cref="StoreOptions.MergeAt"/>;
/// as soon as there are that many, they become one of the next tier. So every document is written again once for each
/// tier, and there are few segments. One that is half dead is written again alone.
/// </remarks>
internal static class MergePlan
{
    /// <summary>The segments to be merged next, none where nothing is due.</summary>
    public static IReadOnlyList<LiveSegment> Next(IReadOnlyList<LiveSegment> segments, StoreOptions options)
    {
        var tier = segments
            .GroupBy(each => TierOf(each.Segment, options))
            .Where(group => group.Count() >= options.MergeAt)
            .MinBy(group => group.Key);
        if (tier is not null)
            return [.. tier];
        return segments.FirstOrDefault(each => each.Dead.Count > each.Living) is { } mostlyDead
            ? [mostlyDead]
            : [];
    }

    private static int TierOf(Segment segment, StoreOptions options)
    {
        var size = Math.Max(
            segment.Count / (double)options.RecentDocuments,
            segment.Bytes / (double)options.RecentBytes
        );
        return (int)Math.Log(Math.Max(1, size), options.MergeAt);
    }
}
