namespace Assay.Storage.Segments;

/// <summary>Opens what a manifest names.</summary>
internal static class StoreLoader
{
    /// <summary>Loads the content of a store, the log's included, and says how the log ended.</summary>
    public static (StoreContent Content, LogReplay Log) Load(StoreFolder folder, Manifest manifest)
    {
        var content = new StoreContent();
        try
        {
            foreach (var entry in manifest.Segments)
                content.Add(Open(folder, entry));
            var name = folder.In(StoreFolder.LogName(manifest.Log));
            var replay = new LogReplay(content, name);
            using var log = new MappedFile(name);
            replay.Run(log);
            return (content, replay);
        }
        catch (FileNotFoundException missing)
        {
            content.Dispose();
            throw new DamagedStoreException($"{missing.FileName}: damaged: it is missing", missing);
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    private static LiveSegment Open(StoreFolder folder, ManifestSegment entry)
    {
        var segment = Segment.Open(folder, entry.Number);
        try
        {
            if (segment.Sum != entry.Sum)
                throw new DamagedStoreException(
                    $"{segment.Name}: damaged: it is not the segment that the manifest names"
                );
            var dead = entry.Dead == 0 ? new DeadList() : DeadList.Read(folder, entry.Dead, segment.Count);
            return new LiveSegment(segment, dead, entry.Dead);
        }
        catch
        {
            segment.Release();
            throw;
        }
    }
}
