namespace Assay.Storage.Segments;

/// <summary>A live segment.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Sum">The checksum at the end of its header.</param>
/// <param name="Dead">The number of the list of its dead, or 0 where it has none.</param>
internal readonly record struct ManifestSegment(long Number, uint Sum, long Dead)
{
    public IEnumerable<string> Files()
    {
        yield return StoreFolder.SegmentName(Number);
        if (Dead > 0)
            yield return StoreFolder.DeadName(Dead);
    }
}
