using System.Collections.Immutable;

namespace Assay.Networks.Running;

/// <summary>d-separation: what the arrows alone say about dependence.</summary>
public static class Separation
{
    /// <summary>Whether two variables are independent given others whatever the numbers in the tables are.</summary>
    public static bool AreSeparated(Network network, int one, int other, IReadOnlyCollection<int> given) =>
        one != other && !Connected(network, one, given).Contains(other);

    /// <summary>Whether two variables are independent given some evidence whatever the numbers are.</summary>
    /// <remarks>A likelihood opens the trails that meet in its variable and blocks none, as a child that was seen would.</remarks>
    public static bool AreSeparated(Network network, int one, int other, Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(evidence);
        evidence.Check(network);
        return one != other
            && !Connected(network, one, evidence.ObservedVariables, evidence.WeighedVariables)
                .Contains(other);
    }

    /// <summary>All variables that are d-connected with one given others, ascending; without itself and the given ones.</summary>
    /// <remarks>Reachability over active trails (Koller and Friedman 2009, algorithm 3.1); linear in the arrows.</remarks>
    public static ImmutableArray<int> Connected(Network network, int one, IReadOnlyCollection<int> given)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(given);
        return Connected(network, one, given, []);
    }

    private static ImmutableArray<int> Connected(
        Network network,
        int one,
        IReadOnlyCollection<int> given,
        IReadOnlyCollection<int> weighed
    )
    {
        var parents = network.Tables.Select(t => t.Parents).ToArray();
        var children = Topology.Children(parents.Length, parents);
        var isGiven = new bool[parents.Length];
        foreach (var variable in given)
            isGiven[variable] = true;
        var opens = AncestorsOf([.. given, .. weighed], parents);
        var seen = new bool[parents.Length * 2];
        var pending = new Stack<(int Variable, bool FromChild)>();
        pending.Push((one, true));
        while (pending.TryPop(out var visit))
        {
            var (variable, fromChild) = visit;
            var slot = variable * 2 + (fromChild ? 1 : 0);
            if (seen[slot])
                continue;
            seen[slot] = true;
            // A trail turns at a common child only if the child, or something below it, is given.
            if (fromChild ? !isGiven[variable] : opens[variable])
            {
                foreach (var parent in parents[variable])
                    pending.Push((parent, true));
            }

            if (isGiven[variable])
                continue;
            foreach (var child in children[variable])
                pending.Push((child, false));
        }

        return
        [
            .. Enumerable
                .Range(0, parents.Length)
                .Where(v => v != one && !isGiven[v] && (seen[v * 2] || seen[v * 2 + 1])),
        ];
    }

    private static bool[] AncestorsOf(int[] given, ImmutableArray<int>[] parents)
    {
        var isAncestor = new bool[parents.Length];
        var pending = new Stack<int>(given);
        while (pending.TryPop(out var variable))
        {
            if (isAncestor[variable])
                continue;
            isAncestor[variable] = true;
            foreach (var parent in parents[variable])
                pending.Push(parent);
        }

        return isAncestor;
    }
}
