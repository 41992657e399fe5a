using System.Security.Cryptography;
using System.Text;
using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Syntax;

/// <summary>Measures how fast text is read on one thread: the best of five, since others share the machine.</summary>
internal static class SyntaxSpeed
{
    private const int Runs = 5;

    /// <summary>
    /// Prints what opening the model and the first tree cost, the speed without and with trees, and a digest of the
    /// reading, which must be the same whatever instructions the processor has.
    /// </summary>
    public static int Run(string text)
    {
        PrintOnce("opening the model", () => SyntaxModel.English);
        PrintOnce("the first tree", () => SyntaxReader.Read("The minister denied it.", SyntaxDepth.Trees));
        var megabytes = Encoding.UTF8.GetByteCount(text) / 1e6;
        Print("tokens and tags", megabytes, () => SyntaxReader.Read(text, SyntaxDepth.Tags));
        Print("tags and trees", megabytes, () => SyntaxReader.Read(text, SyntaxDepth.Trees));
        Print("dictionary forms too", megabytes, () => Lemmas(text));
        Console.WriteLine($"digest              {Digest(text)}");
        return 0;
    }

    private static string Digest(string text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var word in SyntaxReader.Read(text, SyntaxDepth.Trees).SelectMany(each => each.Words))
            hash.AppendData(
                Encoding.UTF8.GetBytes(
                    FormattableString.Invariant(
                        $"{word.Passage.Start} {word.Passage.End} {word.Tag} {word.Head} {word.Relation}\n"
                    )
                )
            );
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }

    private static int Lemmas(string text) =>
        SyntaxReader
            .Read(text, SyntaxDepth.Trees)
            .Sum(sentence => sentence.Words.Sum(word => word.Lemma(text).Length));

    // Processor time, compiling too, since the clock also counts what others do on the machine.
    private static void PrintOnce<T>(string what, Func<T> read)
    {
        var before = Environment.CpuUsage.TotalTime;
        read();
        var spent = Environment.CpuUsage.TotalTime - before;
        Console.WriteLine(
            FormattableString.Invariant($"{what, -20} {spent.TotalMilliseconds:F1} ms of processor time")
        );
    }

    private static void Print<T>(string what, double megabytes, Func<T> read)
    {
        var best = TimeSpan.MaxValue;
        for (var run = 0; run <= Runs; run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            read();
            var spent = Environment.CpuUsage.TotalTime - before;
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
