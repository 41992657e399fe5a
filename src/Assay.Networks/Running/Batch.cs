using System.Collections.Immutable;

namespace Assay.Networks.Running;

/// <summary>Many versions of one question: for each draw other numbers in some tables, or other observed states.</summary>
/// <remarks>What a draw does not change stays as in the network and in the evidence.</remarks>
public sealed class Batch
{
    private readonly SortedDictionary<int, double[]> _tables = [];
    private readonly SortedDictionary<int, int[]> _states = [];

    /// <summary>Starts a batch.</summary>
    /// <param name="count">How many draws.</param>
    public Batch(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Count = count;
    }

    /// <summary>How many draws.</summary>
    public int Count { get; }

    internal IReadOnlyDictionary<int, double[]> Tables => _tables;

    internal IReadOnlyDictionary<int, int[]> States => _states;

    /// <summary>Gives each draw its own numbers for a factor.</summary>
    /// <param name="factor">Position of the factor; of a network, of the variable whose table it is.</param>
    /// <param name="values">All numbers of the first draw, then all of the second; used as they are, not copied.</param>
    public Batch WithFactor(int factor, double[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _tables[factor] = values;
        return this;
    }

    /// <summary>Gives each draw its own state of an observed variable.</summary>
    /// <param name="variable">A variable that was compiled as observed.</param>
    /// <param name="states">One state a draw; used as they are, not copied.</param>
    public Batch WithStates(int variable, int[] states)
    {
        ArgumentNullException.ThrowIfNull(states);
        _states[variable] = states;
        return this;
    }

    internal void Check(FactorGraph graph, ImmutableArray<int> observed)
    {
        foreach (var (factor, values) in _tables)
        {
            if (
                (uint)factor >= (uint)graph.Factors.Length
                || values.Length != (long)Count * graph.Factors[factor].Entries.Length
            )
                throw new InvalidNetworkException(
                    $"The batch has {values.Length} numbers for factor {factor}, not {Count} tables."
                );
        }

        foreach (var (variable, states) in _states)
        {
            if (!observed.Contains(variable) || states.Length != Count)
                throw new InvalidNetworkException(
                    $"The batch has {states.Length} states of variable {variable}, not {Count}, or it is not observed."
                );
            foreach (var state in states)
            {
                if ((uint)state >= (uint)graph.Variables[variable].Cardinality)
                    throw new InvalidNetworkException(
                        $"The batch has the state {state} of {graph.Variables[variable].Name}."
                    );
            }
        }
    }
}
