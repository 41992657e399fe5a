using System.Text.Json;
using Assay.Networks;

namespace Assay.Benchmarks.Networks;

/// <summary>One evidence set of a network.</summary>
internal sealed record NetworkCase(int Id, string Kind, Evidence Evidence)
{
    public static List<NetworkCase> Read(FactorGraph graph, string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var cases = new List<NetworkCase>();
        foreach (var one in json.RootElement.GetProperty("cases").EnumerateArray())
        {
            var evidence = Evidence.None;
            foreach (var hard in one.GetProperty("hard").EnumerateObject())
                evidence = evidence.With(graph, hard.Name, hard.Value.GetString()!);
            foreach (var soft in one.GetProperty("soft").EnumerateObject())
            {
                var index = graph.IndexOf(soft.Name);
                var likelihood = new double[graph.Variables[index].Cardinality];
                foreach (var state in soft.Value.EnumerateObject())
                    likelihood[graph.Variables[index].IndexOf(state.Name)] = state.Value.GetDouble();
                evidence = evidence.WithLikelihood(index, likelihood);
            }

            cases.Add(
                new NetworkCase(
                    one.GetProperty("id").GetInt32(),
                    one.GetProperty("kind").GetString()!,
                    evidence
                )
            );
        }

        return cases;
    }
}
