using Assay.Networks;
using CsCheck;

namespace Assay.Tests.Networks;

/// <summary>Small networks: known ones by name and random ones from a seed.</summary>
internal static class SomeNetwork
{
    private static readonly string[] YesNo = ["yes", "no"];

    /// <summary>A seed for <see cref="Random"/>; the network follows from it alone.</summary>
    public static Gen<uint> Seeds => Gen.UInt;

    public static Network Sprinkler() =>
        new NetworkBuilder { Name = "sprinkler" }
            .Variable("rain", YesNo)
            .Variable("sprinkler", YesNo)
            .Variable("wet", YesNo)
            .Table("rain", [], 0.2, 0.8)
            .Table("sprinkler", ["rain"], 0.01, 0.99, 0.4, 0.6)
            .Table("wet", ["sprinkler", "rain"], 0.99, 0.01, 0.9, 0.1, 0.8, 0.2, 0, 1)
            .Build();

    /// <summary>Random structure, cardinalities from one to four, about a quarter of the entries zero.</summary>
    public static Network Random(uint seed, int most = 7)
    {
        var random = new System.Random((int)(seed & 0x7FFFFFFF));
        var count = 1 + random.Next(most);
        // The order of the variables is not the order of the arrows.
        var rank = Enumerable.Range(0, count).ToArray();
        random.Shuffle(rank);
        var cardinalities = Enumerable.Range(0, count).Select(_ => 1 + random.Next(4)).ToArray();
        var builder = new NetworkBuilder();
        for (var v = 0; v < count; v++)
            builder.Variable($"v{v}", Enumerable.Range(0, cardinalities[v]).Select(s => $"s{s}"));
        for (var v = 0; v < count; v++)
        {
            int[] parents =
            [
                .. Enumerable.Range(0, count).Where(p => rank[p] < rank[v] && random.Next(3) > 0).Take(3),
            ];
            random.Shuffle(parents);
            var rows = parents.Aggregate(1, (n, p) => n * cardinalities[p]);
            double[] values = [.. Enumerable.Range(0, rows).SelectMany(_ => Row(random, cardinalities[v]))];
            builder.Table($"v{v}", [.. parents.Select(p => $"v{p}")], values);
        }

        return builder.Build();
    }

    /// <summary>Each variable observed, weighed or left alone.</summary>
    public static Evidence RandomEvidence(FactorGraph graph, uint seed)
    {
        var random = new System.Random((int)(seed >> 1));
        var evidence = Evidence.None;
        for (var v = 0; v < graph.Variables.Length; v++)
        {
            var cardinality = graph.Variables[v].Cardinality;
            // Nothing, a state, a likelihood, or both.
            var kind = random.Next(8);
            if (kind is 0 or 1 or 4)
                evidence = evidence.With(v, random.Next(cardinality));
            if (kind is 2 or 3 or 4)
            {
                double[] likelihood =
                [
                    .. Enumerable
                        .Range(0, cardinality)
                        .Select(_ => random.Next(5) == 0 ? 0 : random.NextDouble()),
                ];
                evidence = evidence.WithLikelihood(v, likelihood);
            }
        }

        return evidence;
    }

    private static double[] Row(System.Random random, int cardinality)
    {
        double[] row =
        [
            .. Enumerable.Range(0, cardinality).Select(_ => random.Next(4) == 0 ? 0 : random.NextDouble()),
        ];
        if (row.Sum() <= 0)
            row[random.Next(cardinality)] = 1;
        var sum = row.Sum();
        return [.. row.Select(p => p / sum)];
    }
}
