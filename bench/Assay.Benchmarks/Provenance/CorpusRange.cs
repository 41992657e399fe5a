using Assay.Simulation.Corpora;

namespace Assay.Benchmarks.Provenance;

/// <summary>The corpora to learn from: each differs from the others in whatever a real one might differ in.</summary>
internal static class CorpusRange
{
    public static CorpusOptions Of(int at)
    {
        var random = new Random(1000 + at);
        double Between(double low, double high) => low + ((high - low) * random.NextDouble());
        var operations = CorpusOptions.Usual.ToDictionary(
            pair => pair.Key,
            pair => pair.Value * Math.Exp(Between(-0.8, 0.8))
        );
        var background = random.Next(800, 2600);
        return new CorpusOptions
        {
            Seed = 100 + at,
            Background = background,
            Trees = (int)(background * Between(0.12, 0.33)),
            SizeTail = Between(0.9, 1.4),
            FromRoot = Between(0.3, 0.8),
            Operations = operations,
            LagMean = Between(0.6, 3.2),
            LagDeviation = Between(0.8, 1.5),
            LateCopies = Between(0.01, 0.1),
            Hours = Math.Exp(Between(Math.Log(1500), Math.Log(12000))),
            Citing = Between(0.15, 0.6),
            CitingRightly = Between(0.8, 0.97),
            Bylines = Between(0.1, 0.5),
            Outlets = random.Next(20, 240),
            NaturalReuse = Between(0.05, 0.2),
            Forms = Between(0.05, 0.25),
            SameEvents = Between(0.05, 0.15),
            Boilerplate = Between(0, 0.15),
            Misprints = Between(0.02, 0.25),
            Misquotes = Between(0.02, 0.15),
            RareWords = Between(0.01, 0.08),
        };
    }
}
