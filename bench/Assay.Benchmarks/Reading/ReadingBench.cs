namespace Assay.Benchmarks.Reading;

/// <summary>Measures reading as a whole.</summary>
internal static class ReadingBench
{
    private const string Usage = """
        reading evaluate DATA EWT GUM POLNEAR PAGES   every figure that has a bar, with its 95 % interval, in one table
        reading hedges WORDS                          the bands of hedge words beside the medians of surveys
        reading speed TEXT                            megabytes per second with and without trees, growth to 10 MB, opening
        DATA holds the folders reading and words, of which WORDS is the second; the others are unpacked, and one that is missing is left out.
        """;

    /// <summary>Runs a command; 2 for a wrong one.</summary>
    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["evaluate", var data, var ewt, var gum, var polnear, var pages]:
                foreach (var figure in new ReadingFigures(data, ewt, gum, polnear, pages).Measure())
                    Console.WriteLine(figure);
                return 0;
            case ["hedges", var words]:
                HedgeBands.Print(words);
                return 0;
            case ["speed", var text]:
                ReadingSpeed.Run(File.ReadAllText(text).ReplaceLineEndings("\n"));
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }
}
