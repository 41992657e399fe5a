using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Assay.Networks;

/// <summary>Variables and the factors whose product is the joint weight of their states. Immutable.</summary>
/// <remarks>
/// Where the factors are conditional tables the product is a probability: that is a <see cref="Network"/>. Otherwise
/// (a Markov network) it is a probability up to a constant, and what is called the probability of the evidence
/// is the partition function.
/// </remarks>
public class FactorGraph
{
    private readonly FrozenDictionary<string, int> _positions;

    /// <summary>Joins variables and factors.</summary>
    /// <exception cref="ArgumentException">A name is used twice, or a factor does not fit its variables.</exception>
    public FactorGraph(string name, ImmutableArray<Variable> variables, ImmutableArray<Factor> factors)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        Variables = variables;
        Factors = factors;
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < variables.Length; i++)
        {
            if (!positions.TryAdd(variables[i].Name, i))
                throw new ArgumentException(
                    $"Two variables are called {variables[i].Name}.",
                    nameof(variables)
                );
        }

        _positions = positions.ToFrozenDictionary(StringComparer.Ordinal);
        foreach (var factor in factors)
            Check(factor);
    }

    /// <summary>What the graph is called; may be empty.</summary>
    public string Name { get; }

    /// <summary>The variables; a position in this list is how everything else refers to them.</summary>
    public ImmutableArray<Variable> Variables { get; }

    /// <summary>The factors; of a <see cref="Network"/>, the conditional table of each variable in order.</summary>
    public ImmutableArray<Factor> Factors { get; }

    /// <summary>Makes a factor over variables by position; the last one runs fastest.</summary>
    /// <exception cref="ArgumentException">An entry is negative or not finite.</exception>
    public static Factor CreateFactor(ReadOnlySpan<int> scope, ReadOnlySpan<double> values)
    {
        foreach (var entry in values)
        {
            if (!double.IsFinite(entry) || entry < 0)
                throw new InvalidNetworkException(
                    $"A factor has the entry {entry}; entries are finite and not negative."
                );
        }

        return new Factor([.. scope], values.ToArray());
    }

    /// <summary>The position of the variable of that name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public int IndexOf(string name) =>
        TryIndexOf(name, out var index)
            ? index
            : throw new ArgumentException($"There is no variable {name}.", nameof(name));

    /// <summary>Finds a variable by name.</summary>
    public bool TryIndexOf(string name, out int index) => _positions.TryGetValue(name, out index);

    private void Check(Factor factor)
    {
        long size = 1;
        var seen = new HashSet<int>();
        foreach (var variable in factor.Scope)
        {
            if ((uint)variable >= (uint)Variables.Length)
                throw new InvalidNetworkException(
                    $"A factor names variable {variable} of {Variables.Length}."
                );
            if (!seen.Add(variable))
                throw new InvalidNetworkException(
                    $"A factor has the variable {Variables[variable].Name} twice."
                );
            size = checked(size * Variables[variable].Cardinality);
        }

        if (size != factor.Entries.Length)
            throw new InvalidNetworkException(
                $"A factor has {factor.Entries.Length} entries; its variables ask for {size}."
            );
    }
}
