namespace Assay.Tests;

/// <summary>Finds the shared reference data, which never stands in the repository.</summary>
internal static class SharedData
{
    private static readonly Lazy<string?> Root = new(Find);

    /// <summary>The path of a shared file or folder; the test is skipped by name where the data is missing.</summary>
    public static string Path(string relative)
    {
        var path = Root.Value is null ? null : System.IO.Path.Combine(Root.Value, relative);
        var exists = path is not null && (File.Exists(path) || Directory.Exists(path));
        Assert.SkipUnless(exists, $"The shared data file {relative} is not here; set ASSAY_SHARED.");
        return path!;
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("ASSAY_SHARED") is { Length: > 0 } named)
            return named;
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            var beside = System.IO.Path.Combine(folder.FullName, "shared");
            if (File.Exists(System.IO.Path.Combine(beside, "DESIGN.md")))
                return beside;
        }

        return null;
    }
}
