using System.Text.Json;
using Assay.Networks;
using Assay.Networks.Files;

namespace Assay.Cli;

/// <summary>Reads what is known: states, likelihoods and distributions, by name, from JSON; or a UAI evidence file.</summary>
internal static class QueryEvidence
{
    public static Evidence Read(FactorGraph graph, string? hard, string? soft)
    {
        var evidence = Evidence.None;
        if (hard is not null && hard.EndsWith(".evid", StringComparison.OrdinalIgnoreCase))
            evidence = UaiFormat.ReadEvidence(File.ReadAllText(hard), graph)[0];
        else if (hard is not null)
            Each(
                File.ReadAllText(hard),
                (hard, null),
                one => evidence = WithState(graph, hard, one, evidence)
            );
        if (soft is not null)
            Each(
                File.ReadAllText(soft),
                (soft, null),
                one => evidence = WithLikelihood(graph, soft, one, evidence)
            );
        return evidence;
    }

    /// <summary>Distributions that variables shall have, by position.</summary>
    public static IReadOnlyDictionary<int, double[]> ReadDistributions(
        FactorGraph graph,
        string path,
        Evidence evidence
    )
    {
        var wanted = new SortedDictionary<int, double[]>();
        Each(
            File.ReadAllText(path),
            (path, null),
            one =>
            {
                var variable = Variable(graph, path, one.Name);
                if (evidence.States.ContainsKey(variable))
                    throw new QueryRefusal(
                        $"{path}: {one.Name}: it is observed, which leaves no distribution"
                    );
                var distribution = Numbers(graph, path, variable, one, "probability");
                var sum = distribution.Sum();
                if (!(Math.Abs(sum - 1) <= ConditionalTable.SumTolerance))
                    throw new QueryRefusal(
                        FormattableString.Invariant(
                            $"{path}: {one.Name}: the probabilities sum to {sum}, not to 1"
                        )
                    );
                wanted[variable] = [.. distribution.Select(p => p / sum)];
            }
        );
        return wanted;
    }

    /// <summary>An evidence set for each line that is not blank: states as words, likelihoods as objects.</summary>
    public static IReadOnlyList<(int Line, Evidence Evidence)> ReadLines(
        FactorGraph graph,
        string path,
        Evidence ground
    )
    {
        var sets = new List<(int, Evidence)>();
        var line = 0;
        foreach (var text in File.ReadLines(path))
        {
            line++;
            if (string.IsNullOrWhiteSpace(text))
                continue;
            var place = $"{path}: line {line}";
            var evidence = ground;
            Each(
                text,
                (path, line),
                one =>
                    evidence =
                        one.Value.ValueKind == JsonValueKind.Object
                            ? WithLikelihood(graph, place, one, evidence)
                            : WithState(graph, place, one, evidence)
            );
            sets.Add((line, evidence));
        }

        return sets;
    }

    private static Evidence WithState(FactorGraph graph, string place, JsonProperty one, Evidence evidence)
    {
        var variable = Variable(graph, place, one.Name);
        if (one.Value.ValueKind != JsonValueKind.String)
            throw new QueryRefusal($"{place}: {one.Name}: wanted the name of a state in quotes");
        return evidence.With(variable, State(graph, place, variable, one.Value.GetString()!));
    }

    private static Evidence WithLikelihood(
        FactorGraph graph,
        string place,
        JsonProperty one,
        Evidence evidence
    )
    {
        var variable = Variable(graph, place, one.Name);
        return evidence.WithLikelihood(variable, Numbers(graph, place, variable, one, "likelihood"));
    }

    /// <summary>One number a state; nothing is said of a state: zero.</summary>
    private static double[] Numbers(
        FactorGraph graph,
        string place,
        int variable,
        JsonProperty one,
        string what
    )
    {
        if (one.Value.ValueKind != JsonValueKind.Object)
            throw new QueryRefusal($"{place}: {one.Name}: wanted an object of {what} by state");
        var numbers = new double[graph.Variables[variable].Cardinality];
        foreach (var state in one.Value.EnumerateObject())
        {
            var at = State(graph, place, variable, state.Name);
            if (
                state.Value.ValueKind != JsonValueKind.Number
                || !state.Value.TryGetDouble(out numbers[at])
                || !double.IsFinite(numbers[at])
                || numbers[at] < 0
            )
                throw new QueryRefusal(
                    $"{place}: {one.Name}: {state.Name}: wanted a {what} that is not negative"
                );
        }

        return numbers;
    }

    /// <summary>Hands over each member of a JSON object that is a whole file, or one line of it.</summary>
    private static void Each(string text, (string Path, int? Line) source, Action<JsonProperty> take)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                throw new QueryRefusal($"{Place(source, 0)}: wanted a JSON object");
            foreach (var one in json.RootElement.EnumerateObject())
                take(one);
        }
        catch (JsonException broken)
        {
            // The parser ends its message with a place of its own, counted from nought.
            var what = broken.Message.Split(" LineNumber:")[0];
            throw new QueryRefusal(
                $"{Place(source, broken.LineNumber)}, column {broken.BytePositionInLine + 1}: {what}"
            );
        }
        catch (InvalidOperationException)
        {
            throw new QueryRefusal($"{Place(source, 0)}: a name holds half of a surrogate pair");
        }
    }

    private static string Place((string Path, int? Line) source, long? below) =>
        $"{source.Path}: line {source.Line ?? below + 1}";

    private static int Variable(FactorGraph graph, string place, string name) =>
        graph.TryIndexOf(name, out var index)
            ? index
            : throw new QueryRefusal($"{place}: the network has no variable '{name}'");

    private static int State(FactorGraph graph, string place, int variable, string name)
    {
        var state = graph.Variables[variable].IndexOf(name);
        return state >= 0
            ? state
            : throw new QueryRefusal(
                $"{place}: the variable '{graph.Variables[variable].Name}' has no state '{name}'; it has {string.Join(", ", graph.Variables[variable].States)}"
            );
    }
}
