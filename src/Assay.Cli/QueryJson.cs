using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Networks;
using Assay.Networks.Running;

namespace Assay.Cli;

/// <summary>Prints an answer as JSON, to be read by programs.</summary>
internal static class QueryJson
{
    /// <summary>One line an answer.</summary>
    public static JsonWriterOptions Compact { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(QueryAnswer answer)
    {
        using var output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, Compact with { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("network", answer.Name);
            Distributions(
                json,
                answer.Graph,
                answer.Variables,
                answer.Posteriors.LogEvidence,
                variable => answer.Posteriors[variable]
            );
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

    /// <summary>The posteriors of a variable by its position.</summary>
    public delegate ReadOnlySpan<double> Reader(int variable);

    /// <summary>P(evidence) and the distribution of each of some variables, as members of an open object.</summary>
    public static void Distributions(
        Utf8JsonWriter json,
        FactorGraph graph,
        int[] variables,
        double logEvidence,
        Reader posterior
    )
    {
        Number(json, "logEvidence", logEvidence);
        if (double.IsNegativeInfinity(logEvidence))
            json.WriteBoolean("impossible", true);
        json.WriteStartObject("variables");
        foreach (var index in variables)
            States(json, graph.Variables[index], posterior(index));
        json.WriteEndObject();
    }

    private static void States(Utf8JsonWriter json, Variable variable, ReadOnlySpan<double> numbers)
    {
        json.WriteStartObject(variable.Name);
        for (var s = 0; s < numbers.Length; s++)
            json.WriteNumber(variable.States[s], numbers[s]);
        json.WriteEndObject();
    }

    private static void Extras(Utf8JsonWriter json, QueryAnswer answer)
    {
        if (answer.Fitted is { } fitted)
        {
            json.WriteStartObject("jeffrey");
            foreach (var (variable, likelihood) in fitted)
                States(json, answer.Graph.Variables[variable], likelihood.AsSpan());
            json.WriteEndObject();
        }

        if (answer.Joint is { } joint)
            Joint(json, answer.Graph, joint);
        if (answer.Map is { } map)
            Explanation(json, "map", "mapLogProbability", answer.Graph, map);
        if (answer.Mpe is { } mpe)
            Explanation(json, "mpe", "mpeLogProbability", answer.Graph, mpe);
        if (answer.Sensitivity is { } functions)
            Sensitivity(json, answer.Graph, functions);
        if (answer.TwoWay is { } together)
            TwoWay(json, answer.Graph, together);
        if (answer.Separation is { } separation)
            Separation(json, answer.Graph, separation);
        if (answer.Voi is { } gains)
            Voi(json, answer.Graph, gains);
        if (answer.Samples is { } samples)
            Samples(json, answer.Graph, samples);
    }

    private static void Joint(Utf8JsonWriter json, FactorGraph graph, JointDistribution joint)
    {
        json.WriteStartObject("joint");
        Names(json, "variables", graph, joint.Variables);
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
            json.WriteStartObject();
            Parameter(json, graph, function.Parameter);
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

    private static void TwoWay(Utf8JsonWriter json, FactorGraph graph, TwoWaySensitivity function)
    {
        json.WriteStartObject("twoWay");
        foreach (var (name, number) in new[] { ("x", function.First), ("y", function.Second) })
        {
            json.WriteStartObject(name);
            Parameter(json, graph, number);
            json.WriteNumber(
                "theta0",
                ((Network)graph).Tables[number.Variable].Row(number.Row)[number.State]
            );
            json.WriteEndObject();
        }

        Bilinear(json, "numerator", function.Numerator);
        Bilinear(json, "denominator", function.Denominator);
        json.WriteEndObject();
    }

    private static void Bilinear(Utf8JsonWriter json, string name, Bilinear function)
    {
        json.WriteStartObject(name);
        json.WriteNumber("xy", function.XY);
        json.WriteNumber("x", function.X);
        json.WriteNumber("y", function.Y);
        json.WriteNumber("one", function.One);
        json.WriteEndObject();
    }

    private static void Parameter(Utf8JsonWriter json, FactorGraph graph, Parameter parameter)
    {
        var variable = graph.Variables[parameter.Variable];
        json.WriteString("variable", variable.Name);
        json.WriteNumber("parentRow", parameter.Row);
        json.WriteString("state", variable.States[parameter.State]);
    }

    private static void Separation(Utf8JsonWriter json, FactorGraph graph, QuerySeparation found)
    {
        json.WriteStartObject("separation");
        Names(json, "between", graph, [found.One, found.Other]);
        Names(json, "given", graph, found.Given);
        Names(json, "weighed", graph, found.Weighed);
        json.WriteBoolean("separated", found.Separated);
        json.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter json, string name, FactorGraph graph, IEnumerable<int> variables)
    {
        json.WriteStartArray(name);
        foreach (var variable in variables)
            json.WriteStringValue(graph.Variables[variable].Name);
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
