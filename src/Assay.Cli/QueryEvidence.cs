using System.Text.Json;
using Assay.Networks;
using Assay.Networks.Files;

namespace Assay.Cli;

/// <summary>Reads what is known: states and likelihoods, by name, from JSON; or a UAI evidence file.</summary>
internal static class QueryEvidence
{
    public static Evidence Read(FactorGraph graph, string? hard, string? soft)
    {
        var evidence = Evidence.None;
        if (hard is not null && hard.EndsWith(".evid", StringComparison.OrdinalIgnoreCase))
            evidence = UaiFormat.ReadEvidence(File.ReadAllText(hard), graph)[0];
        else if (hard is not null)
            evidence = ReadStates(graph, hard);
        return soft is null ? evidence : ReadLikelihoods(graph, soft, evidence);
    }

    private static Evidence ReadStates(FactorGraph graph, string path)
    {
        using var json = Parse(path);
        var evidence = Evidence.None;
        foreach (var one in json.RootElement.EnumerateObject())
        {
            var variable = Variable(graph, path, one.Name);
            if (one.Value.ValueKind != JsonValueKind.String)
                throw new QueryRefusal($"{path}: {one.Name}: wanted the name of a state in quotes");
            evidence = evidence.With(variable, State(graph, path, variable, one.Value.GetString()!));
        }

        return evidence;
    }

    private static Evidence ReadLikelihoods(FactorGraph graph, string path, Evidence evidence)
    {
        using var json = Parse(path);
        foreach (var one in json.RootElement.EnumerateObject())
        {
            var variable = Variable(graph, path, one.Name);
            if (one.Value.ValueKind != JsonValueKind.Object)
                throw new QueryRefusal($"{path}: {one.Name}: wanted an object of likelihood by state");
            var likelihood = new double[graph.Variables[variable].Cardinality];
            foreach (var state in one.Value.EnumerateObject())
            {
                var at = State(graph, path, variable, state.Name);
                if (
                    state.Value.ValueKind != JsonValueKind.Number
                    || !state.Value.TryGetDouble(out likelihood[at])
                    || !(likelihood[at] >= 0)
                )
                    throw new QueryRefusal(
                        $"{path}: {one.Name}: {state.Name}: wanted a likelihood that is not negative"
                    );
            }

            evidence = evidence.WithLikelihood(variable, likelihood);
        }

        return evidence;
    }

    private static JsonDocument Parse(string path)
    {
        try
        {
            var json = JsonDocument.Parse(File.ReadAllBytes(path));
            if (json.RootElement.ValueKind == JsonValueKind.Object)
                return json;
            json.Dispose();
            throw new QueryRefusal($"{path}: wanted a JSON object");
        }
        catch (JsonException broken)
        {
            throw new QueryRefusal($"{path}: line {broken.LineNumber + 1}: {broken.Message}");
        }
    }

    private static int Variable(FactorGraph graph, string path, string name) =>
        graph.TryIndexOf(name, out var index)
            ? index
            : throw new QueryRefusal($"{path}: the network has no variable '{name}'");

    private static int State(FactorGraph graph, string path, int variable, string name)
    {
        var state = graph.Variables[variable].IndexOf(name);
        return state >= 0
            ? state
            : throw new QueryRefusal(
                $"{path}: the variable '{graph.Variables[variable].Name}' has no state '{name}'; it has {string.Join(", ", graph.Variables[variable].States)}"
            );
    }
}
