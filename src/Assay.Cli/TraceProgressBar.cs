using Spectre.Console;

namespace Assay.Cli;

/// <summary>A bar on standard error while a corpus is read and traced, once that has taken over a second.</summary>
internal sealed class TraceProgressBar
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    private readonly Stage _reading = new();
    private readonly Stage _tracing = new();

    public IProgress<double> Reading => _reading;

    public IProgress<double> Tracing => _tracing;

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
                var reading = context.AddTask("reading");
                var tracing = context.AddTask("tracing");
                while (!await IsDoneWithinAsync(work, Beat))
                {
                    reading.Value = 100 * _reading.Share;
                    tracing.Value = 100 * _tracing.Share;
                }
            });
    }

    private static async Task<bool> IsDoneWithinAsync(Task work, TimeSpan time) =>
        await Task.WhenAny(work, Task.Delay(time)) == work;

    private sealed class Stage : IProgress<double>
    {
        private double _share;

        public double Share => Volatile.Read(ref _share);

        public void Report(double value) => Volatile.Write(ref _share, value);
    }
}
