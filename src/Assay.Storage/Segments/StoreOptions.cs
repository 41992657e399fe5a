namespace Assay.Storage.Segments;

/// <summary>When a store writes segments and merges them. None of it changes an answer.</summary>
public sealed record StoreOptions
{
    /// <summary>As many documents, at most, are in the log and in memory before they become a segment.</summary>
    public int RecentDocuments { get; init; } = 65_536;

    /// <summary>The same in bytes of their records.</summary>
    public long RecentBytes { get; init; } = 1 << 26;

    /// <summary>So many segments of about one size are merged into one; each size is so many times the one before. At least 2.</summary>
    public int MergeAt { get; init; } = 4;
}
