using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Assay.Ingest.Formats;

namespace Assay.Ingest.Workers;

/// <summary>One parsing process: without network where the system allows, with a clean environment and a memory limit.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(10);
    private readonly Process _process;
    private readonly ErrorOutput _errors;
    private readonly IngestLimits _limits;

    private WorkerProcess(Process process, IngestLimits limits)
    {
        _process = process;
        _limits = limits;
        _errors = new ErrorOutput(process.StandardError.BaseStream);
    }

    /// <summary>The process number, for tests.</summary>
    public int Id => _process.Id;

    /// <summary>Starts a process and waits until it says that it is up.</summary>
    /// <param name="unshare">The program that takes the network away, or <see langword="null"/> to start without it.</param>
    /// <param name="launch">The program.</param>
    /// <param name="limits">What a document may cost.</param>
    /// <param name="cancellation">Ends the start.</param>
    /// <returns>The process, or <see langword="null"/> where it ended or stayed silent.</returns>
    public static async Task<WorkerProcess?> StartAsync(
        string? unshare,
        WorkerLaunch launch,
        IngestLimits limits,
        CancellationToken cancellation
    )
    {
        var process = TryStart(StartInfo(unshare, launch, limits));
        if (process is null)
            return null;
        var worker = new WorkerProcess(process, limits);
        if (await worker.IsUpAsync(cancellation).ConfigureAwait(false))
            return worker;
        worker.Dispose();
        return null;
    }

    /// <summary>Parses one document; whatever happens becomes an outcome.</summary>
    public async Task<ParseOutcome> ParseAsync(ParseRequest request, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(_limits.Deadline);
        try
        {
            var output = _process.StandardOutput.BaseStream;
            var answer = Frame.ReadAsync(output, Codec.LargestAnswer(_limits), deadline.Token);
            await Frame
                .WriteAsync(_process.StandardInput.BaseStream, Codec.Encode(request), deadline.Token)
                .ConfigureAwait(false);
            return await answer.ConfigureAwait(false) is { } payload
                ? Codec.DecodeOutcome(payload, _limits)
                : await LostAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ParseOutcome.Unread(
                $"parsing took longer than {Seconds(_limits.Deadline)}",
                OutcomeKind.Late
            );
        }
        catch (InvalidDataException)
        {
            return ParseOutcome.Unread("the parsing process gave an invalid answer", OutcomeKind.Lost);
        }
        catch (IOException)
        {
            return await LostAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Ends the process.</summary>
    public void Dispose()
    {
        try
        {
            _process.Kill(entireProcessTree: false);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
        finally
        {
            _process.Dispose();
        }
    }

    private static ProcessStartInfo StartInfo(string? unshare, WorkerLaunch launch, IngestLimits limits)
    {
        var start = new ProcessStartInfo(unshare ?? launch.FileName)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        if (unshare is not null)
        {
            start.ArgumentList.Add("-rn");
            start.ArgumentList.Add(launch.FileName);
        }

        foreach (var argument in launch.Arguments)
            start.ArgumentList.Add(argument);
        // Nothing is inherited: a parser that is taken over finds no secrets, and results depend on no variable.
        start.Environment.Clear();
        start.Environment["DOTNET_ROOT"] = DotnetRoot();
        start.Environment["DOTNET_GCHeapHardLimit"] = limits.MemoryBytes.ToString("x");
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }

    private static string DotnetRoot() =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    private static Process? TryStart(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private async Task<bool> IsUpAsync(CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(StartTime);
        try
        {
            var output = _process.StandardOutput.BaseStream;
            var hello = await Frame
                .ReadAsync(output, IngestWorker.Hello.Length, deadline.Token)
                .ConfigureAwait(false);
            return hello.AsSpan().SequenceEqual(IngestWorker.Hello);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            return false;
        }
    }

    private async Task<ParseOutcome> LostAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        try
        {
            await _process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return ParseOutcome.Unread("the parsing process closed its output", OutcomeKind.Lost);
        }

        return ParseOutcome.Unread(await WhyAsync().ConfigureAwait(false), OutcomeKind.Lost);
    }

    private async Task<string> WhyAsync()
    {
        var errors = await _errors.TextAsync().ConfigureAwait(false);
        if (_process.ExitCode == IngestWorker.OutOfMemory || Says(errors, "memory"))
            return $"parsing needed more than {_limits.MemoryBytes / (1024 * 1024)} MB of memory";
        return Says(errors, "stack overflow")
            ? "it is nested too deeply: the parser ran out of stack"
            : $"the parsing process ended unexpectedly with exit code {_process.ExitCode}";
    }

    private static bool Says(string errors, string words) =>
        errors.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static string Seconds(TimeSpan time) => $"{time.TotalSeconds:0.###} s";
}
