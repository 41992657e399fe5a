using System.Collections.Immutable;

namespace Assay.Networks;

/// <summary>The order of a directed graph, parents first.</summary>
internal static class Topology
{
    public static ImmutableArray<int> Order(ImmutableArray<Variable> variables, ImmutableArray<int>[] parents)
    {
        var children = Children(variables.Length, parents);
        var waiting = parents.Select(p => p.Length).ToArray();
        var ready = new PriorityQueue<int, int>();
        for (var i = 0; i < waiting.Length; i++)
        {
            if (waiting[i] == 0)
                ready.Enqueue(i, i);
        }

        var order = ImmutableArray.CreateBuilder<int>(variables.Length);
        while (ready.TryDequeue(out var next, out _))
        {
            order.Add(next);
            foreach (var child in children[next])
            {
                if (--waiting[child] == 0)
                    ready.Enqueue(child, child);
            }
        }

        if (order.Count == variables.Length)
            return order.MoveToImmutable();
        var stuck = variables[Array.FindIndex(waiting, w => w > 0)].Name;
        throw new InvalidNetworkException(
            $"The arrows of the network run in a circle that involves or precedes {stuck}."
        );
    }

    public static List<int>[] Children(int count, IReadOnlyList<ImmutableArray<int>> parents)
    {
        var children = new List<int>[count];
        for (var i = 0; i < count; i++)
            children[i] = [];
        for (var i = 0; i < count; i++)
        {
            foreach (var parent in parents[i])
                children[parent].Add(i);
        }

        return children;
    }
}
