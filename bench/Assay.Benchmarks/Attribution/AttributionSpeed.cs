using System.Diagnostics;
using System.Text;
using Assay.Core.Reading.Attributing.Learned;
using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Attribution;

/// <summary>Measures how fast attributions are labelled on one thread, parsing left out: the best of five.</summary>
internal static class AttributionSpeed
{
    private const int Runs = 5;

    /// <summary>Prints what opening the model costs, and the speed.</summary>
    public static void Run(string text)
    {
        var watch = Stopwatch.StartNew();
        var model = AttributionModel.Default;
        Console.WriteLine(
            FormattableString.Invariant($"opening the model {watch.Elapsed.TotalMilliseconds:F1} ms")
        );
        var megabytes = Encoding.UTF8.GetByteCount(text) / 1e6;
        var trees = SyntaxReader.Read(text, SyntaxDepth.Trees);
        var words = new SpokenText(text, trees);
        Print("words", megabytes, () => new SpokenText(text, trees));
        Print("rules", megabytes, () => AttributionRules.Label(words));
        Print("labels", megabytes, () => model.Tag(words));
        Print("everything", megabytes, () => model.Tag(new SpokenText(text, trees)));
    }

    private static void Print<T>(string what, double megabytes, Func<T> read)
    {
        var best = TimeSpan.MaxValue;
        for (var run = 0; run <= Runs; run++)
        {
            var before = Process.GetCurrentProcess().UserProcessorTime;
            read();
            var spent = Process.GetCurrentProcess().UserProcessorTime - before;
            if (run > 0 && spent < best)
                best = spent;
        }

        Console.WriteLine(
            FormattableString.Invariant(
                $"{what, -12} {megabytes / best.TotalSeconds:F2} MB per second of processor time"
            )
        );
    }
}
