namespace Assay.Storage.Segments;

/// <summary>The hash by which documents are found by identifier; equal hashes are compared in full.</summary>
internal static class DocumentId
{
    public static ulong HashOf(ReadOnlySpan<byte> id)
    {
        var hash = 14695981039346656037UL;
        foreach (var one in id)
            hash = (hash ^ one) * 1099511628211UL;
        return hash ^ (hash >> 31);
    }
}
