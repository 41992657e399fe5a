using System.Collections.Immutable;
using System.Diagnostics;
using Assay.Ingest;
using Assay.Storage.Journals;
using Assay.Web.Access;
using Assay.Web.Serving;

namespace Assay.Benchmarks.Journals;

/// <summary>A server in a process of its own, so that it can be killed.</summary>
internal sealed class ServeChild : IDisposable
{
    private readonly Process _process;

    private ServeChild(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Memory that the process holds, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts one over a folder.</summary>
    public static async Task<ServeChild> StartAsync(string folder, string token)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["journal", "serve", folder, token])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var process = Process.Start(start)!;
        var address =
            await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("The server did not start.");
        return new ServeChild(process, new Uri(address));
    }

    /// <summary>The child's own work.</summary>
    public static async Task<int> RunAsync(string folder, string token)
    {
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
        Console.WriteLine(app.Urls.First());
        await Task.Delay(Timeout.Infinite);
        return 0;
    }

    /// <summary>Kills it as a power cut would.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }
}
