using Assay.Networks.Compiling;

namespace Assay.Networks.Running;

/// <summary>Goes back down a program that was run upward, choosing a state for each variable given those above it.</summary>
internal readonly unsafe struct Decoder(Plan plan, Workspace workspace)
{
    /// <summary>The most probable state of each maximised variable; the first one on ties.</summary>
    public void Maximise(int[] states, IReadOnlySet<int> maximised)
    {
        var weights = new double[plan.Cardinalities.DefaultIfEmpty(1).Max()];
        for (var n = plan.Nodes.Length - 1; n >= 0; n--)
        {
            var variable = plan.Nodes[n].Variable;
            if (variable < 0 || !maximised.Contains(plan.Variables[variable]))
                continue;
            var row = weights.AsSpan(0, plan.Cardinalities[variable]);
            Weigh(plan.Nodes[n], states, row);
            var best = 0;
            for (var s = 1; s < row.Length; s++)
            {
                if (row[s] > row[best])
                    best = s;
            }

            states[variable] = best;
        }
    }

    /// <summary>One draw from the joint distribution given the evidence.</summary>
    public void Sample(int[] states, double[] weights, ref SplitMix random)
    {
        for (var n = plan.Nodes.Length - 1; n >= 0; n--)
        {
            var variable = plan.Nodes[n].Variable;
            if (variable < 0)
                continue;
            var row = weights.AsSpan(0, plan.Cardinalities[variable]);
            Weigh(plan.Nodes[n], states, row);
            states[variable] = Draw(row, random.NextUnit());
        }
    }

    private static int Draw(ReadOnlySpan<double> weights, double unit)
    {
        double sum = 0;
        foreach (var weight in weights)
            sum += weight;
        var left = unit * sum;
        var last = 0;
        for (var s = 0; s < weights.Length; s++)
        {
            if (weights[s] <= 0)
                continue;
            last = s;
            left -= weights[s];
            if (left < 0)
                break;
        }

        return last;
    }

    /// <summary>The product of a node's inputs for each state of its variable, the others being known.</summary>
    private void Weigh(Node node, int[] states, Span<double> weights)
    {
        weights.Fill(1);
        foreach (var input in node.Inputs)
        {
            var table = plan.Tables[input];
            long at = 0;
            long step = 0;
            long stride = 1;
            for (var i = table.Scope.Length - 1; i >= 0; i--)
            {
                var member = table.Scope[i];
                if (member == node.Variable)
                    step = stride;
                else
                    at += states[member] * stride;
                stride *= plan.Cardinalities[member];
            }

            var entries = workspace.Memory + table.Offset + at;
            for (var s = 0; s < weights.Length; s++)
                weights[s] *= entries[s * step];
        }
    }
}
