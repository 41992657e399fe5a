namespace Assay.Tests.Storage.Segments;

/// <summary>A folder for a store that is gone after the test.</summary>
internal sealed class TemporaryStore : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("assay-store-").FullName;

    public string Path => System.IO.Path.Combine(_folder, "store");

    /// <summary>Makes it what another folder is.</summary>
    public void CopyFrom(string other)
    {
        Directory.CreateDirectory(Path);
        foreach (var file in Directory.GetFiles(Path))
            File.Delete(file);
        foreach (var file in Directory.GetFiles(other))
            File.Copy(file, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
