using Assay.Ingest;
using Spectre.Console;

namespace Assay.Cli;

/// <summary>A bar on standard error, once loading has taken over a second and somebody is there to see it.</summary>
internal sealed class LoadProgressBar : IProgress<LoadProgress>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    private LoadProgress _latest = new(0, 0, "");

    /// <inheritdoc/>
    public void Report(LoadProgress value) => Volatile.Write(ref _latest, value);

    /// <summary>Shows the bar until the work is done; its failure is left for whoever awaits it.</summary>
    public async Task ShowWhileAsync(Task work)
    {
        if (Console.IsErrorRedirected || await IsDoneWithinAsync(work, Patience))
            return;
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }
        );
        await console
            .Progress()
            .AutoClear(enabled: true)
            .StartAsync(async context =>
            {
                var task = context.AddTask("reading");
                while (!await IsDoneWithinAsync(work, Beat))
                {
                    var latest = Volatile.Read(ref _latest);
                    task.MaxValue = Math.Max(1, latest.Found);
                    task.Value = latest.Done;
                    task.Description = $"reading {latest.Done} of {latest.Found}";
                }
            });
    }

    private static async Task<bool> IsDoneWithinAsync(Task work, TimeSpan time) =>
        await Task.WhenAny(work, Task.Delay(time)) == work;
}
