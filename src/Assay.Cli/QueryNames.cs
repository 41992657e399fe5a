using Assay.Networks;
using Assay.Networks.Running;

namespace Assay.Cli;

/// <summary>Finds what words of the command line name in a network.</summary>
internal static class QueryNames
{
    public static int Variable(FactorGraph graph, string option, string name) =>
        graph.TryIndexOf(name, out var index)
            ? index
            : throw new QueryRefusal(
                $"{option} {name}: the network has no such variable",
                ExitCode.WrongUsage
            );

    /// <summary>Finds a state by <c>VARIABLE=STATE</c>.</summary>
    public static (int Variable, int State) State(FactorGraph graph, string option, string text) =>
        TryState(graph, text)
        ?? throw new QueryRefusal(
            $"{option} {text}: wanted VARIABLE=STATE as the network names them",
            ExitCode.WrongUsage
        );

    /// <summary>Finds a number of a table by <c>VARIABLE=STATE|PARENT=STATE,...</c>, the parents in any order.</summary>
    public static Parameter Parameter(Network network, string option, string text)
    {
        // A name may hold a bar too: the first split that exists is meant.
        for (var at = Bar(text, 0); at <= text.Length; at = Bar(text, at + 1))
        {
            if (TryState(network, text[..at]) is not var (variable, state))
                continue;
            var states = new int[network.Variables.Length];
            Array.Fill(states, -1);
            var table = network.Tables[variable];
            if (TryParents(network, table, states, text.AsSpan(Math.Min(at + 1, text.Length))))
                return new Parameter(variable, Row(network, table, states), state);
        }

        throw new QueryRefusal(
            $"{option} {text}: wanted VARIABLE=STATE|PARENT=STATE,... with every parent, as the network names them",
            ExitCode.WrongUsage
        );
    }

    private static (int Variable, int State)? TryState(FactorGraph graph, string text)
    {
        // The state's name may hold an equals sign, and so may the variable's: the first split that exists is meant.
        for (var at = text.IndexOf('='); at >= 0; at = text.IndexOf('=', at + 1))
        {
            if (!graph.TryIndexOf(text[..at], out var variable))
                continue;
            var state = graph.Variables[variable].IndexOf(text[(at + 1)..]);
            if (state >= 0)
                return (variable, state);
        }

        return null;
    }

    /// <summary>The next bar, or the end; past the end once the end was reached.</summary>
    private static int Bar(string text, int from)
    {
        if (from > text.Length)
            return from;
        var at = text.IndexOf('|', from);
        return at < 0 ? text.Length : at;
    }

    private static bool TryParents(
        Network network,
        ConditionalTable table,
        int[] states,
        ReadOnlySpan<char> text
    )
    {
        if (text.IsEmpty)
            return table.Parents.All(p => states[p] >= 0);
        foreach (var parent in table.Parents.Where(p => states[p] < 0))
        {
            var variable = network.Variables[parent];
            for (var s = 0; s < variable.Cardinality; s++)
            {
                var head = $"{variable.Name}={variable.States[s]}";
                if (!text.StartsWith(head) || (text.Length > head.Length && text[head.Length] != ','))
                    continue;
                states[parent] = s;
                if (TryParents(network, table, states, text[Math.Min(head.Length + 1, text.Length)..]))
                    return true;
                states[parent] = -1;
            }
        }

        return false;
    }

    private static int Row(Network network, ConditionalTable table, int[] states) =>
        table.Parents.Aggregate(0, (row, p) => row * network.Variables[p].Cardinality + states[p]);
}
