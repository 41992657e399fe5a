using System.Collections.Immutable;

namespace Assay.Networks;

/// <summary>Tables that follow from fewer numbers. A scope is the parents and then the child.</summary>
internal static class CausalModels
{
    public static double[] Deterministic(
        ImmutableArray<Variable> scope,
        Func<ReadOnlyMemory<int>, int> function
    )
    {
        var child = scope[^1];
        var values = new double[Size(scope)];
        var states = new int[scope.Length - 1];
        for (var row = 0; row < values.Length / child.Cardinality; row++)
        {
            Decode(scope, row, states);
            var state = function(states);
            if ((uint)state >= (uint)child.Cardinality)
                throw new InvalidNetworkException(
                    $"The function of {child.Name} gives state {state} of {child.Cardinality}."
                );
            values[row * child.Cardinality + state] = 1;
        }

        return values;
    }

    public static double[] NoisyMax(
        ImmutableArray<Variable> scope,
        IReadOnlyList<double[]> effects,
        IReadOnlyList<double> leak
    )
    {
        var child = scope[^1];
        Check(scope, effects, leak);
        var values = new double[Size(scope)];
        var states = new int[scope.Length - 1];
        for (var row = 0; row < values.Length / child.Cardinality; row++)
        {
            Decode(scope, row, states);
            var below = 0.0;
            for (var state = 0; state < child.Cardinality; state++)
            {
                var atMost = AtMost(states, effects, leak, state, child.Cardinality);
                values[row * child.Cardinality + state] = Math.Max(0, atMost - below);
                below = atMost;
            }
        }

        return values;
    }

    /// <summary>P(max of all effects at most state): the product of each one's distribution function.</summary>
    private static double AtMost(
        ReadOnlySpan<int> parents,
        IReadOnlyList<double[]> effects,
        IReadOnlyList<double> leak,
        int state,
        int cardinality
    )
    {
        // The whole row is one by definition; adding it up would leave a rounding error.
        if (state == cardinality - 1)
            return 1;
        var product = 0.0;
        for (var s = 0; s <= state; s++)
            product += leak[s];
        for (var p = 0; p < parents.Length; p++)
        {
            var sum = 0.0;
            for (var s = 0; s <= state; s++)
                sum += effects[p][parents[p] * cardinality + s];
            product *= sum;
        }

        return product;
    }

    private static void Check(
        ImmutableArray<Variable> scope,
        IReadOnlyList<double[]> effects,
        IReadOnlyList<double> leak
    )
    {
        var child = scope[^1];
        CheckRow(child, [.. leak]);
        for (var p = 0; p < effects.Count; p++)
        {
            if (effects[p].Length != scope[p].Cardinality * child.Cardinality)
                throw new InvalidNetworkException(
                    $"The effect of {scope[p].Name} on {child.Name} has {effects[p].Length} numbers, not {scope[p].Cardinality * child.Cardinality}."
                );
            for (var row = 0; row < scope[p].Cardinality; row++)
                CheckRow(child, effects[p].AsSpan(row * child.Cardinality, child.Cardinality));
        }
    }

    private static void CheckRow(Variable child, ReadOnlySpan<double> row)
    {
        var sum = 0.0;
        foreach (var entry in row)
        {
            if (!(entry >= 0 && entry <= 1))
                throw new InvalidNetworkException(
                    $"An effect on {child.Name} is {entry}; a probability is from 0 to 1."
                );
            sum += entry;
        }

        if (row.Length != child.Cardinality || !(Math.Abs(sum - 1) <= ConditionalTable.SumTolerance))
            throw new InvalidNetworkException(
                $"An effect on {child.Name} is no distribution over its {child.Cardinality} states."
            );
    }

    private static long Size(ImmutableArray<Variable> scope)
    {
        long size = 1;
        foreach (var variable in scope)
            size = checked(size * variable.Cardinality);
        return size <= Array.MaxLength
            ? size
            : throw new InvalidNetworkException($"The table of {scope[^1].Name} would have {size} numbers.");
    }

    private static void Decode(ImmutableArray<Variable> scope, int row, int[] states)
    {
        for (var i = states.Length - 1; i >= 0; i--)
            (row, states[i]) = Math.DivRem(row, scope[i].Cardinality);
    }
}
