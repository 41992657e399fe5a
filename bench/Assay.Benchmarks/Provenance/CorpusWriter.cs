using System.Text.Json;
using Assay.Simulation.Corpora;

namespace Assay.Benchmarks.Provenance;

/// <summary>Writes a generated corpus and its truth as JSON Lines, the truth in a file of its own.</summary>
internal static class CorpusWriter
{
    public static int Run(int seed, string name)
    {
        var corpus = CorpusGenerator.Generate(CorpusRange.Of(seed));
        File.WriteAllLines(
            name + ".jsonl",
            corpus.Select(document =>
                JsonSerializer.Serialize(
                    new
                    {
                        id = document.Id,
                        text = document.Text,
                        time = document.Time,
                        outlet = document.Outlet,
                    }
                )
            )
        );
        File.WriteAllLines(
            name + ".truth.jsonl",
            corpus.Select(document =>
                JsonSerializer.Serialize(
                    new
                    {
                        id = document.Id,
                        parents = document.Parents,
                        op = document.Operation.ToString().ToLowerInvariant(),
                        tree = document.Tree,
                    }
                )
            )
        );
        return 0;
    }
}
