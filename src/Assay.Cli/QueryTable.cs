using System.Collections.Immutable;
using System.Globalization;
using Assay.Networks;
using Assay.Networks.Running;
using Assay.Reports.Words;

namespace Assay.Cli;

/// <summary>Prints an answer as a table, to be read by people.</summary>
internal static class QueryTable
{
    /// <summary>Rows of a long list that are printed; JSON has them all.</summary>
    private const int MostRows = 20;

    public static void Write(QueryAnswer answer)
    {
        Console.Out.Write($"{VisibleText.Line(answer.Name)}: {answer.Graph.Variables.Length} variables\n");
        if (answer.Posteriors.IsImpossible)
        {
            Console.Out.Write(
                "The evidence is impossible in this network: no distribution given it exists.\n"
            );
            if (answer.Separation is { } arrows)
                Separation(answer.Graph, arrows);
            return;
        }

        Console.Out.Write($"ln P(evidence) {Number(answer.Posteriors.LogEvidence)}\n\n");
        Posteriors(answer);
        if (answer.Fitted is { } fitted)
            Fitted(answer.Graph, fitted);
        if (answer.Joint is { } joint)
            Joint(answer.Graph, joint);
        if (answer.Map is { } map)
            Explanation(answer.Graph, "Most probable joint state of those asked for", map);
        if (answer.Mpe is { } mpe)
            Explanation(answer.Graph, "Most probable state of all", mpe);
        if (answer.Voi is { } gains)
            Voi(answer.Graph, gains);
        if (answer.Sensitivity is { } functions)
            Sensitivity(answer.Graph, functions);
        if (answer.TwoWay is { } together)
            TwoWay((Network)answer.Graph, together);
        if (answer.Separation is { } separation)
            Separation(answer.Graph, separation);
        foreach (var draw in answer.Samples ?? [])
            Console.Out.Write(
                string.Join(
                    ", ",
                    draw.Select((s, v) => VisibleText.Line(answer.Graph.Variables[v].States[s]))
                ) + "\n"
            );
        var timings = answer.Timings;
        Console.Out.Write(
            $"\nread {Number(timings.Read)} ms, compile {Number(timings.Compile)} ms, query {Number(timings.Query)} ms\n"
        );
    }

    private static void Posteriors(QueryAnswer answer)
    {
        var width = answer
            .Variables.Select(v => answer.Graph.Variables[v].Name.Length)
            .DefaultIfEmpty(0)
            .Max();
        foreach (var index in answer.Variables)
        {
            var variable = answer.Graph.Variables[index];
            var posterior = answer.Posteriors[index].ToArray();
            var states = variable.States.Select(
                (s, i) => $"{VisibleText.Line(s)} {posterior[i].ToString("F6", CultureInfo.InvariantCulture)}"
            );
            Console.Out.Write(
                $"{VisibleText.Line(variable.Name).PadRight(width)}  {string.Join("  ", states)}\n"
            );
        }
    }

    private static void Joint(FactorGraph graph, JointDistribution joint)
    {
        Console.Out.Write(
            $"\nJoint of {string.Join(", ", joint.Variables.Select(v => VisibleText.Line(graph.Variables[v].Name)))}\n"
        );
        for (var i = 0; i < joint.Values.Length; i++)
        {
            var rest = i;
            var states = new string[joint.Variables.Length];
            for (var v = states.Length - 1; v >= 0; v--)
            {
                var variable = graph.Variables[joint.Variables[v]];
                (rest, var state) = Math.DivRem(rest, variable.Cardinality);
                states[v] = VisibleText.Line(variable.States[state]);
            }

            Console.Out.Write($"  {string.Join(", ", states)}  {Number(joint.Values[i])}\n");
        }
    }

    private static void Explanation(FactorGraph graph, string title, Explanation found)
    {
        Console.Out.Write($"\n{title}, ln P {Number(found.LogProbability)}\n");
        for (var i = 0; i < found.States.Length; i++)
        {
            var variable = graph.Variables[found.Variables[i]];
            Console.Out.Write(
                $"  {VisibleText.Line(variable.Name)} = {VisibleText.Line(variable.States[found.States[i]])}\n"
            );
        }
    }

    private static void Voi(FactorGraph graph, IReadOnlyList<InformationGain> gains)
    {
        Console.Out.Write("\nWhat observing would tell, in bits\n");
        foreach (var gain in gains.Take(MostRows))
            Console.Out.Write(
                $"  {Number(gain.Bits), -12} {VisibleText.Line(graph.Variables[gain.Variable].Name)}\n"
            );
        More(gains.Count);
    }

    private static void Sensitivity(FactorGraph graph, IReadOnlyList<SensitivityFunction> functions)
    {
        Console.Out.Write("\nNumbers that the answer depends on most: slope, number now, where\n");
        foreach (var function in functions.OrderByDescending(f => Math.Abs(f.Slope)).Take(MostRows))
        {
            Console.Out.Write(
                $"  {Number(function.Slope), -12} {Number(function.Now), -10} {Place(graph, function.Parameter)}\n"
            );
        }

        More(functions.Count);
    }

    private static void TwoWay(Network network, TwoWaySensitivity function)
    {
        var x = Now(network, function.First);
        var y = Now(network, function.Second);
        Console.Out.Write(
            $"\nThe answer as two numbers change together\n  x = {Number(x), -10} {Place(network, function.First)}\n  y = {Number(y), -10} {Place(network, function.Second)}\n"
        );
        Console.Out.Write($"  P = ({Text(function.Numerator)}) / ({Text(function.Denominator)})\n\n");
        double[] columns = [.. new[] { 0, y, 1 }.Distinct()];
        Row("", columns.Select(c => $"y {Number(c)}"));
        foreach (var at in new[] { 0, x, 1 }.Distinct())
            Row($"x {Number(at)}", columns.Select(c => Probability(function.At(at, c))));

        static double Now(Network network, Parameter at) => network.Tables[at.Variable].Row(at.Row)[at.State];

        static void Row(string head, IEnumerable<string> cells) =>
            Console.Out.Write(
                $"  {head, -12}{string.Concat(cells.Select(c => c.PadRight(12)))}".TrimEnd() + "\n"
            );
    }

    private static string Text(Bilinear function) =>
        $"{Number(function.XY)} xy + {Number(function.X)} x + {Number(function.Y)} y + {Number(function.One)}".Replace(
            "+ -",
            "- ",
            StringComparison.Ordinal
        );

    /// <summary>At a corner the evidence may be impossible.</summary>
    private static string Probability(double p) =>
        double.IsFinite(p) ? p.ToString("F6", CultureInfo.InvariantCulture) : "none";

    private static string Place(FactorGraph graph, Parameter parameter)
    {
        var variable = graph.Variables[parameter.Variable];
        return $"{VisibleText.Line(variable.Name)} = {VisibleText.Line(variable.States[parameter.State])}, row {parameter.Row + 1}";
    }

    private static void Separation(FactorGraph graph, QuerySeparation found)
    {
        var known = string.Join(", ", found.Given.Concat(found.Weighed).Select(Name));
        var given = known.Length == 0 ? "given nothing" : $"given {known}";
        var says = found.Separated
            ? "are independent, whatever the numbers are"
            : "may depend on each other: the arrows do not separate them";
        Console.Out.Write($"\n{Name(found.One)} and {Name(found.Other)}, {given}, {says}\n");

        string Name(int variable) => VisibleText.Line(graph.Variables[variable].Name);
    }

    private static void Fitted(
        FactorGraph graph,
        IReadOnlyList<(int Variable, ImmutableArray<double> Likelihood)> fitted
    )
    {
        Console.Out.Write("\nLikelihoods that bring the wanted distributions about\n");
        foreach (var (index, likelihood) in fitted)
        {
            var variable = graph.Variables[index];
            var states = variable.States.Select((s, i) => $"{VisibleText.Line(s)} {Number(likelihood[i])}");
            Console.Out.Write($"  {VisibleText.Line(variable.Name)}  {string.Join("  ", states)}\n");
        }
    }

    private static void More(int count)
    {
        if (count > MostRows)
            Console.Out.Write($"  and {count - MostRows} more; --json prints all\n");
    }

    private static string Number(double number) => number.ToString("G6", CultureInfo.InvariantCulture);
}
