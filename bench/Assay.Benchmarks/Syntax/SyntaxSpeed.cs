using System.Diagnostics;
using System.Text;
using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Syntax;

/// <summary>Measures how fast text is read on one thread: the best of five, since others share the machine.</summary>
internal static class SyntaxSpeed
{
    private const int Runs = 5;

    /// <summary>Prints the speed without and with trees, and what opening the model costs.</summary>
    public static int Run(string text)
    {
        var watch = Stopwatch.StartNew();
        _ = SyntaxModel.English;
        Console.WriteLine(
            FormattableString.Invariant($"opening the model   {watch.Elapsed.TotalMilliseconds:F1} ms")
        );
        var megabytes = Encoding.UTF8.GetByteCount(text) / 1e6;
        Print("tokens and tags", megabytes, () => SyntaxReader.Read(text, SyntaxDepth.Tags));
        Print("tags and trees", megabytes, () => SyntaxReader.Read(text, SyntaxDepth.Trees));
        Print("dictionary forms too", megabytes, () => Lemmas(text));
        return 0;
    }

    private static int Lemmas(string text) =>
        SyntaxReader
            .Read(text, SyntaxDepth.Trees)
            .Sum(sentence => sentence.Words.Sum(word => word.Lemma(text).Length));

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
                $"{what, -20} {megabytes / best.TotalSeconds:F2} MB per second of processor time"
            )
        );
    }
}
