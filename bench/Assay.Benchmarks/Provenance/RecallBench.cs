using System.Text.Json;
using Assay.Core.Provenance;
using Assay.Core.Provenance.Tracing;

namespace Assay.Benchmarks.Provenance;

/// <summary>How many pairs of texts that share a good part are compared at all, against the exact join of all runs.</summary>
internal static class RecallBench
{
    private static readonly double[] Containments = [0.3, 0.5, 0.7, 0.9];

    public static int Run(string file)
    {
        var table = Read(file);
        var scene = TraceScene.Of(table, TraceModels.Learned, 1);
        var runs = Runs(table, scene.Copies);
        var bearers = Bearers(runs);
        var (found, all) = (new long[Containments.Length], new long[Containments.Length]);
        new ParentPass(scene, 1).Run(
            work => Count(work, scene.Copies, runs, bearers, found, all),
            null,
            CancellationToken.None
        );
        Console.Out.Write(
            "| containment in the shorter | pairs of texts | compared |\n| --- | --- | --- |\n"
        );
        for (var at = 0; at < Containments.Length; at++)
            Console.Out.Write(
                FormattableString.Invariant(
                    $"| {Containments[at]:0.0} and more | {all[at]:#,0} | {(double)found[at] / Math.Max(1, all[at]):0.0000} |\n"
                )
            );
        return 0;
    }

    private static DocumentTable Read(string file)
    {
        var table = new DocumentTable(new MemoryTokenStore());
        var batch = new TextBatch();
        foreach (var line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            batch.Clear();
            batch.Add(
                root.GetProperty("id").GetString()!,
                root.GetProperty("text").GetString()!,
                DocumentTime.At(root.GetProperty("time").GetDouble()),
                root.GetProperty("outlet").GetString()
            );
            table.Add(batch);
        }

        return table;
    }

    private static uint[][] Runs(DocumentTable table, Copies copies)
    {
        var runs = new uint[table.Count][];
        for (var rank = 0; rank < runs.Length; rank++)
        {
            runs[rank] = [];
            var tokens = table.Read(rank).Tokens;
            if (!copies.Leads(rank) || tokens.Length == 0)
                continue;
            var read = new uint[Shingle.CountOf(tokens.Length)];
            Shingle.ReadAll(tokens, read);
            runs[rank] = [.. read.Distinct()];
        }

        return runs;
    }

    private static Dictionary<uint, List<int>> Bearers(uint[][] runs)
    {
        var bearers = new Dictionary<uint, List<int>>();
        for (var rank = 0; rank < runs.Length; rank++)
        {
            foreach (var run in runs[rank])
            {
                if (!bearers.TryGetValue(run, out var ranks))
                    bearers.Add(run, ranks = []);
                ranks.Add(rank);
            }
        }

        return bearers;
    }

    private static void Count(
        ParentWork work,
        Copies copies,
        uint[][] runs,
        Dictionary<uint, List<int>> bearers,
        long[] found,
        long[] all
    )
    {
        if (!copies.Leads(work.Rank))
            return;
        var shared = new Dictionary<int, int>();
        foreach (var run in runs[work.Rank])
        {
            foreach (var rank in bearers[run])
            {
                if (rank >= work.Rank)
                    break;
                shared[rank] = shared.GetValueOrDefault(rank) + 1;
            }
        }

        var compared = new HashSet<int>();
        foreach (var text in work.Comparison.Texts)
            compared.Add(text.Found.Rank);
        foreach (var (rank, count) in shared)
        {
            var containment = (double)count / Math.Min(runs[rank].Length, runs[work.Rank].Length);
            for (var at = 0; at < Containments.Length && containment >= Containments[at]; at++)
            {
                all[at]++;
                found[at] += compared.Contains(rank) ? 1 : 0;
            }
        }
    }
}
