using System.Globalization;

namespace Assay.Benchmarks.Provenance;

/// <summary>The commands about provenance: learn the weights, write corpora with their truth.</summary>
internal static class ProvenanceBench
{
    private const int Corpora = 16;

    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["train"]:
                return ParentTrainer.Run(Corpora);
            case ["train", "times"]:
                return TimeErrorTrainer.Run(Corpora);
            case ["generate", var seed, var name]:
                return CorpusWriter.Run(Number(seed), name);
            case ["large", var size, var file]:
                return LargeCorpus.Write(Number(size), file);
            case ["speed", .. var sizes]:
                return SpeedBench.Run(
                    sizes.Length == 0 ? [10_000, 30_000, 100_000] : [.. sizes.Select(Number)]
                );
            case ["codes", var folder]:
                return CodesBench.Run(folder);
            case ["stories", var file]:
                return StoryChainsBench.Run(file);
            case ["citations"]:
                return CitationBench.Run();
            case ["citations", "train"]:
                return CitationBench.Train();
            case ["recall", var file]:
                return RecallBench.Run(file);
            default:
                Console.Error.WriteLine(
                    """
                    provenance train                  learns the weights and prints them as source
                    provenance train times            learns only those for wrong times, with the others as they are
                    provenance speed [DOCUMENTS...]   prints processor time by stage
                    provenance large DOCUMENTS FILE   writes a corpus of any size
                    provenance recall FILE.jsonl      share of the pairs with much in common that are compared
                    provenance codes FOLDER           directions between statutes named by state and year
                    provenance stories FILE.csv       what is called derived among news articles
                    provenance citations              planted citations without shared words that are found
                    provenance citations train        learns their weights and prints them as source
                    provenance generate SEED NAME     writes NAME.jsonl and NAME.truth.jsonl
                    """
                );
                return 2;
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
