using Assay.Networks.Compiling;

namespace Assay.Networks.Running;

/// <summary>How a posterior depends on the numbers of the tables.</summary>
public static class Sensitivity
{
    /// <summary>The sensitivity function of every number of every table: two passes over the network give them all.</summary>
    /// <param name="network">The network.</param>
    /// <param name="evidence">What is known.</param>
    /// <param name="target">The variable asked about.</param>
    /// <param name="state">The state whose probability is asked for.</param>
    /// <param name="options">Limits.</param>
    /// <returns>By variable, row and state; nothing where the evidence is impossible.</returns>
    public static IReadOnlyList<SensitivityFunction> OneWay(
        Network network,
        Evidence evidence,
        int target,
        int state,
        CompileOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(evidence);
        CheckFree(network, evidence, target);
        var compiled = CompiledNetwork.Compile(
            network,
            (options ?? new CompileOptions()) with
            {
                Observed = evidence.ObservedVariables,
                Weighed = [.. evidence.WeighedVariables.Union([target])],
                Targets = null,
                Derivatives = true,
            }
        );
        var all = compiled.Differentiate(evidence);
        if (all.IsImpossible)
            return [];
        var hit = compiled.Differentiate(evidence.With(target, state));
        compiled.Release();
        var functions = new List<SensitivityFunction>((int)Math.Min(network.ParameterCount, Array.MaxLength));
        foreach (var table in network.Tables)
        {
            for (var row = 0; row < table.RowCount; row++)
            {
                for (var s = 0; s < table.StateCount; s++)
                    functions.Add(Function(table, row, s, hit, all));
            }
        }

        return functions;
    }

    /// <summary>How a posterior depends on two numbers together.</summary>
    /// <exception cref="InvalidNetworkException">Both stand in one row, where they cannot vary apart, or the target is observed.</exception>
    public static TwoWaySensitivity TwoWay(
        Network network,
        Evidence evidence,
        int target,
        int state,
        Parameter first,
        Parameter second,
        CompileOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(evidence);
        CheckFree(network, evidence, target);
        if (first.Variable == second.Variable && first.Row == second.Row)
            throw new InvalidNetworkException("Both numbers stand in one row, where they cannot vary apart.");
        var with = new double[4];
        var without = new double[4];
        // P is linear in each number, so its corners tell all of it.
        for (var corner = 0; corner < 4; corner++)
        {
            var changed = Set(Set(network, first, corner & 1), second, corner >> 1);
            without[corner] = Math.Exp(Log(changed, evidence, options));
            with[corner] = Math.Exp(Log(changed, evidence.With(target, state), options));
        }

        return new TwoWaySensitivity(
            first,
            second,
            Bilinear.Through(with[0], with[1], with[2], with[3]),
            Bilinear.Through(without[0], without[1], without[2], without[3])
        );
    }

    /// <summary>The network with one number changed and the rest of its row in proportion.</summary>
    public static Network Set(Network network, Parameter parameter, double x)
    {
        ArgumentNullException.ThrowIfNull(network);
        var table = network.Tables[parameter.Variable];
        var values = table.Values.ToArray();
        var row = values.AsSpan(parameter.Row * table.StateCount, table.StateCount);
        var rest = 1 - row[parameter.State];
        for (var s = 0; s < row.Length; s++)
        {
            if (s != parameter.State)
                row[s] = rest > 0 ? row[s] * ((1 - x) / rest) : (1 - x) / (row.Length - 1);
        }

        row[parameter.State] = x;
        return network.WithTable(parameter.Variable, values);
    }

    private static void CheckFree(Network network, Evidence evidence, int target)
    {
        if (evidence.States.ContainsKey(target))
            throw new InvalidNetworkException(
                $"The target {network.Variables[target].Name} is observed: nothing can change it."
            );
    }

    private static double Log(Network network, Evidence evidence, CompileOptions? options) =>
        CompiledNetwork
            .Query(network, evidence, (options ?? new CompileOptions()) with { Targets = [] })
            .LogEvidence;

    private static SensitivityFunction Function(
        ConditionalTable table,
        int row,
        int state,
        Derivatives hit,
        Derivatives all
    )
    {
        var now = table.Row(row)[state];
        var alpha = Slope(table, row, state, hit);
        var gamma = Slope(table, row, state, all);
        var beta = Math.Exp(hit.LogEvidence) - alpha * now;
        var delta = Math.Exp(all.LogEvidence) - gamma * now;
        return new SensitivityFunction(
            new Parameter(table.Variable, row, state),
            now,
            alpha,
            beta,
            gamma,
            delta
        );
    }

    /// <summary>The derivative along the line on which the rest of the row varies in proportion.</summary>
    private static double Slope(ConditionalTable table, int row, int state, Derivatives derivatives)
    {
        var entries = table.Row(row);
        var start = row * table.StateCount;
        var rest = 1 - entries[state];
        double others = 0;
        for (var s = 0; s < entries.Length; s++)
        {
            if (s != state)
                others +=
                    derivatives.Absolute(table.Variable, start + s)
                    * (rest > 0 ? entries[s] / rest : 1.0 / (entries.Length - 1));
        }

        return derivatives.Absolute(table.Variable, start + state) - others;
    }
}
