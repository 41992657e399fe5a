using Assay.Core.Documents;
using Assay.Ingest;

namespace Assay.Tests.Ingest;

/// <summary>Loads files of a test through real parsing processes.</summary>
internal static class Loading
{
    /// <summary>The built program beside the tests, as a parsing process.</summary>
    public static WorkerLaunch Launch { get; } =
        new(Path.Combine(AppContext.BaseDirectory, "assay"), ["ingest-worker"]);

    public static Task<LoadResult> Of(params string[] paths) => Of(IngestLimits.Default, paths);

    public static Task<LoadResult> Of(IngestLimits limits, params string[] paths) =>
        new DocumentLoader(limits, Launch).LoadAsync(
            paths,
            null,
            null,
            TestContext.Current.CancellationToken
        );

    /// <summary>The one document of a file with these bytes.</summary>
    public static async Task<Document> One(string name, byte[] bytes)
    {
        using var folder = new ScratchFolder();
        var result = await Of(folder.Write(name, bytes));
        Assert.Empty(result.Unread);
        return Assert.Single(result.Documents);
    }
}
