using System.Globalization;

namespace Assay.Benchmarks.Provenance;

/// <summary>The commands about provenance: learn the weights, write corpora with their truth.</summary>
internal static class ProvenanceBench
{
    private const int Corpora = 10;

    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["train"]:
                return ParentTrainer.Run(Corpora);
            case ["generate", var seed, var name]:
                return CorpusWriter.Run(Number(seed), name);
            default:
                Console.Error.WriteLine(
                    """
                    provenance train                  learns the weights and prints them as source
                    provenance generate SEED NAME     writes NAME.jsonl and NAME.truth.jsonl
                    """
                );
                return 2;
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
