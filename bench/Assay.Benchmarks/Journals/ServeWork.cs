using System.Collections.Immutable;
using Assay.Ingest;
using Assay.Storage.Journals;
using Assay.Web.Access;
using Assay.Web.Serving;

namespace Assay.Benchmarks.Journals;

/// <summary>The work of a child that serves.</summary>
internal static class ServeWork
{
    /// <summary>Starts a child of this program that serves a folder.</summary>
    public static Task<ServeChild> StartChildAsync(string folder) =>
        ServeChild.StartAsync(Environment.ProcessPath!, "journal", "serve", folder);

    /// <summary>What the child does.</summary>
    public static async Task<int> RunAsync(string folder)
    {
        var token = AccessBook.NewToken();
        var access = new AccessBook();
        access.Admit(token, new Person("bench", Role.Admin, ImmutableDictionary<string, Role>.Empty));
        await using var app = AssayServer.Build(
            new ServeOptions
            {
                Folder = folder,
                Access = access,
                Workers = new WorkerLaunch(Environment.ProcessPath!, []),
                Key = () => SigningKey.Create("bench"),
                Version = "bench",
            }
        );
        await app.StartAsync();
        Console.WriteLine($"{app.Urls.First()}/?token={token}");
        await Task.Delay(Timeout.Infinite);
        return 0;
    }
}
