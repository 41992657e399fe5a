using System.Globalization;

namespace Assay.Benchmarks.Segments;

/// <summary>The commands about corpora on disk: kill the writer again and again, measure rates and memory.</summary>
internal static class SegmentsBench
{
    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["kill"]:
                return KillBench.Run(100_000, 200, 1);
            case ["kill", var documents, var kills, var seed]:
                return KillBench.Run(Number(documents), Number(kills), Number(seed));
            case ["memory"]:
                return MemoryBench.Run(1_000_000);
            case ["memory", var documents]:
                return MemoryBench.Run(Number(documents));
            // What the two above start as a process of its own.
            case ["add", var folder, var corpus, var from]:
                return KilledWriter.Run(folder, corpus, Number(from));
            case ["add-small", var folder, var documents]:
                return MemoryBench.Add(folder, Number(documents));
            case ["trace", var folder]:
                return MemoryBench.Trace(folder);
            default:
                Console.Error.WriteLine(
                    """
                    segments kill [DOCUMENTS KILLS SEED]   kills the writer at random moments and checks what is left
                    segments memory [DOCUMENTS]            rates and private memory with small documents
                    """
                );
                return 2;
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
