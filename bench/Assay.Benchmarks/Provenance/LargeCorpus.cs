using System.Text.Json;
using Assay.Simulation.Corpora;

namespace Assay.Benchmarks.Provenance;

/// <summary>A corpus of any size: periods of one language and the same outlets that follow each other in time.</summary>
internal static class LargeCorpus
{
    private const int PeriodSize = 20_000;
    private const double PeriodHours = 4500;

    public static IEnumerable<GeneratedDocument> Of(int documents)
    {
        for (var period = 0; period * PeriodSize < documents; period++)
        {
            var corpus = CorpusGenerator.Generate(
                new CorpusOptions
                {
                    Seed = 7000 + period,
                    LanguageSeed = 7,
                    Background = PeriodSize * 36 / 100,
                    Trees = PeriodSize * 12 / 100,
                    Hours = PeriodHours,
                }
            );
            foreach (var document in corpus.Take(Math.Min(PeriodSize, documents - (period * PeriodSize))))
                yield return document with
                {
                    Id = $"{period}-{document.Id}",
                    Time = document.Time + (period * PeriodHours),
                };
        }
    }

    public static int Write(int documents, string file)
    {
        using var output = new StreamWriter(file);
        foreach (var document in Of(documents))
            output.WriteLine(
                JsonSerializer.Serialize(
                    new
                    {
                        id = document.Id,
                        text = document.Text,
                        time = document.Time,
                        outlet = document.Outlet,
                    }
                )
            );
        return 0;
    }
}
