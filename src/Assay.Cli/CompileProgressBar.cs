using Spectre.Console;

namespace Assay.Cli;

/// <summary>A bar on standard error while a network is compiled and asked, once that has taken over a second.</summary>
internal sealed class CompileProgressBar : IProgress<double>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    private double _share;

    /// <inheritdoc/>
    public void Report(double value) => Volatile.Write(ref _share, value);

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
                var task = context.AddTask("compiling");
                while (!await IsDoneWithinAsync(work, Beat))
                {
                    task.Value = 100 * Volatile.Read(ref _share);
                    task.Description = task.Value < 100 ? "compiling" : "answering";
                }
            });
    }

    private static async Task<bool> IsDoneWithinAsync(Task work, TimeSpan time) =>
        await Task.WhenAny(work, Task.Delay(time)) == work;
}
