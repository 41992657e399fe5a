using System.Diagnostics;
using Assay.Core.Provenance;
using Assay.Core.Provenance.Tracing;
using Assay.Simulation.Corpora;

namespace Assay.Benchmarks.Provenance;

/// <summary>Processor time of each stage of tracing, on one thread, over generated corpora of growing size.</summary>
internal static class SpeedBench
{
    private static readonly Process Self = Process.GetCurrentProcess();

    public static int Run(int[] sizes)
    {
        Measure([.. LargeCorpus.Of(2000)]);
        Console.Out.Write("| documents | MB | cut | index | compare | spans | docs/s | texts compared |\n");
        Console.Out.Write("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var size in sizes)
            Console.Out.Write(Measure([.. LargeCorpus.Of(size)]) + "\n");
        return 0;
    }

    private static string Measure(GeneratedDocument[] corpus)
    {
        var start = Cpu();
        var table = new DocumentTable(new MemoryTokenStore());
        var batch = new TextBatch();
        foreach (var document in corpus)
        {
            batch.Clear();
            batch.Add(document.Id, document.Text, DocumentTime.At(document.Time), document.Outlet);
            table.Add(batch);
        }

        var cut = Cpu();
        var scene = TraceScene.Of(table, TraceModels.Learned, 1);
        var index = Cpu();
        var compared = 0L;
        new ParentPass(scene, 1).Run(work => compared += work.Comparison.Count, null, CancellationToken.None);
        var compare = Cpu();
        var trace = CorpusTrace.Run(scene, new Core.Provenance.TraceOptions(), null, CancellationToken.None);
        var again = Cpu();
        var spans = trace.Documents(CancellationToken.None).Count();
        var end = Cpu();
        var total = compare - start + (end - again);
        return FormattableString.Invariant(
            $"| {spans:#,0} | {corpus.Sum(document => (long)document.Text.Length) / 1e6:0.0} | {cut - start:0.00} s | {index - cut:0.00} s | {compare - index:0.00} s | {end - again:0.00} s | {spans / total:#,0} | {compared / (double)spans:0.0} |"
        );
    }

    private static double Cpu()
    {
        Self.Refresh();
        return Self.TotalProcessorTime.TotalSeconds;
    }
}
