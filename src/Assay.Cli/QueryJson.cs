using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Networks;
using Assay.Networks.Running;

namespace Assay.Cli;

/// <summary>Prints an answer as JSON, to be read by programs.</summary>
internal static class QueryJson
{
    public static void Write(QueryAnswer answer)
    {
        using var output = Console.OpenStandardOutput();
        var options = new JsonWriterOptions
        {
            Indented = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var json = new Utf8JsonWriter(output, options))
        {
            json.WriteStartObject();
            json.WriteString("network", answer.Name);
            Number(json, "logEvidence", answer.Posteriors.LogEvidence);
            if (answer.Posteriors.IsImpossible)
                json.WriteBoolean("impossible", true);
            Variables(json, answer);
            Extras(json, answer);
            json.WriteStartObject("timings");
            json.WriteNumber("read", answer.Timings.Read);
            json.WriteNumber("compile", answer.Timings.Compile);
            json.WriteNumber("query", answer.Timings.Query);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Variables(Utf8JsonWriter json, QueryAnswer answer)
    {
        json.WriteStartObject("variables");
        foreach (var index in answer.Variables)
        {
            var variable = answer.Graph.Variables[index];
            json.WriteStartObject(variable.Name);
            var posterior = answer.Posteriors[index];
            for (var s = 0; s < posterior.Length; s++)
                json.WriteNumber(variable.States[s], posterior[s]);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Extras(Utf8JsonWriter json, QueryAnswer answer)
    {
        if (answer.Joint is { } joint)
            Joint(json, answer.Graph, joint);
        if (answer.Map is { } map)
            Explanation(json, "map", "mapLogProbability", answer.Graph, map);
        if (answer.Mpe is { } mpe)
            Explanation(json, "mpe", "mpeLogProbability", answer.Graph, mpe);
        if (answer.Sensitivity is { } functions)
            Sensitivity(json, answer.Graph, functions);
        if (answer.Voi is { } gains)
            Voi(json, answer.Graph, gains);
        if (answer.Samples is { } samples)
            Samples(json, answer.Graph, samples);
    }

    private static void Joint(Utf8JsonWriter json, FactorGraph graph, JointDistribution joint)
    {
        json.WriteStartObject("joint");
        json.WriteStartArray("variables");
        foreach (var variable in joint.Variables)
            json.WriteStringValue(graph.Variables[variable].Name);
        json.WriteEndArray();
        json.WriteStartArray("probabilities");
        foreach (var p in joint.Values)
            json.WriteNumberValue(p);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Explanation(
        Utf8JsonWriter json,
        string name,
        string probability,
        FactorGraph graph,
        Explanation found
    )
    {
        json.WriteStartObject(name);
        for (var i = 0; i < found.States.Length; i++)
        {
            var variable = graph.Variables[found.Variables[i]];
            json.WriteString(variable.Name, variable.States[found.States[i]]);
        }

        json.WriteEndObject();
        Number(json, probability, found.LogProbability);
    }

    private static void Sensitivity(
        Utf8JsonWriter json,
        FactorGraph graph,
        IReadOnlyList<SensitivityFunction> functions
    )
    {
        json.WriteStartArray("sensitivity");
        foreach (var function in functions)
        {
            var variable = graph.Variables[function.Parameter.Variable];
            json.WriteStartObject();
            json.WriteString("variable", variable.Name);
            json.WriteNumber("parentRow", function.Parameter.Row);
            json.WriteString("state", variable.States[function.Parameter.State]);
            json.WriteNumber("theta0", function.Now);
            json.WriteNumber("alpha", function.Alpha);
            json.WriteNumber("beta", function.Beta);
            json.WriteNumber("gamma", function.Gamma);
            json.WriteNumber("delta", function.Delta);
            Number(json, "dPq_given_e_dtheta", function.Slope);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Voi(Utf8JsonWriter json, FactorGraph graph, IReadOnlyList<InformationGain> gains)
    {
        json.WriteStartArray("voi");
        foreach (var gain in gains)
        {
            json.WriteStartObject();
            json.WriteString("variable", graph.Variables[gain.Variable].Name);
            json.WriteNumber("bits", gain.Bits);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Samples(Utf8JsonWriter json, FactorGraph graph, IReadOnlyList<int[]> samples)
    {
        json.WriteStartArray("samples");
        foreach (var draw in samples)
        {
            json.WriteStartObject();
            for (var v = 0; v < draw.Length; v++)
                json.WriteString(graph.Variables[v].Name, graph.Variables[v].States[draw[v]]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>JSON has no infinity: the logarithm of zero is null.</summary>
    private static void Number(Utf8JsonWriter json, string name, double number)
    {
        if (double.IsFinite(number))
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
