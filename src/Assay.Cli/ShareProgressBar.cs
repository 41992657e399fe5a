using Spectre.Console;

namespace Assay.Cli;

/// <summary>A bar on standard error for one piece of work that tells its share, once it has taken over a second.</summary>
/// <param name="doing">What is being done.</param>
/// <param name="atLast">What is being done once the share is whole; <see langword="null"/> for the same.</param>
internal sealed class ShareProgressBar(string doing, string? atLast = null) : IProgress<double>
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
                var task = context.AddTask(doing);
                while (!await IsDoneWithinAsync(work, Beat))
                {
                    task.Value = 100 * Volatile.Read(ref _share);
                    task.Description = task.Value < 100 ? doing : atLast ?? doing;
                }
            });
    }

    private static async Task<bool> IsDoneWithinAsync(Task work, TimeSpan time) =>
        await Task.WhenAny(work, Task.Delay(time)) == work;
}
