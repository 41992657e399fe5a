using System.Diagnostics;

namespace Assay.Benchmarks.Journals;

/// <summary>A server in a process of its own, so that it can be killed.</summary>
internal sealed class ServeChild : IDisposable
{
    private readonly Process _process;

    private ServeChild(Process process, Uri line)
    {
        _process = process;
        Address = new Uri(line.GetLeftPart(UriPartial.Authority));
        Token = line.Query.Split('=')[^1];
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>The token that it lets in.</summary>
    public string Token { get; }

    /// <summary>The number of the process.</summary>
    public int Id => _process.Id;

    /// <summary>What it has worked so far, on all cores: what else the machine does is not in it.</summary>
    public TimeSpan Work
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a program that serves, and prints its address with the token first.</summary>
    public static async Task<ServeChild> StartAsync(string program, params string[] words)
    {
        var start = new ProcessStartInfo(program, words)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var process = Process.Start(start)!;
        var line =
            await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException(
                $"The server did not start: {await process.StandardError.ReadToEndAsync()}"
            );
        return new ServeChild(process, new Uri(line));
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
