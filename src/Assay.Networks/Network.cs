using System.Collections.Immutable;

namespace Assay.Networks;

/// <summary>A discrete Bayesian network: an acyclic graph with one conditional table a variable. Immutable and valid.</summary>
/// <remarks>Built by <see cref="NetworkBuilder"/> or read by <see cref="Files.NetworkFile"/>.</remarks>
public sealed class Network : FactorGraph
{
    internal Network(
        string name,
        ImmutableArray<Variable> variables,
        ImmutableArray<ConditionalTable> tables,
        ImmutableArray<int> topologicalOrder,
        ImmutableArray<NormalisedRow> normalised
    )
        : base(name, variables, [.. tables.Select(t => t.Factor)])
    {
        Tables = tables;
        TopologicalOrder = topologicalOrder;
        Normalised = normalised;
    }

    /// <summary>The conditional table of each variable, in the order of <see cref="FactorGraph.Variables"/>.</summary>
    public ImmutableArray<ConditionalTable> Tables { get; }

    /// <summary>Positions of the variables, parents before children; ties in order of position.</summary>
    public ImmutableArray<int> TopologicalOrder { get; }

    /// <summary>The rows that missed a sum of one by at most a millionth and were divided by their sum.</summary>
    public ImmutableArray<NormalisedRow> Normalised { get; }

    /// <summary>How many numbers the conditional tables hold.</summary>
    public long ParameterCount => Tables.Sum(t => (long)t.Values.Length);

    /// <summary>The same network with the numbers of one table replaced.</summary>
    /// <param name="variable">Whose table.</param>
    /// <param name="values">Laid out as <see cref="ConditionalTable.Values"/>.</param>
    /// <exception cref="ArgumentException">A row does not sum to one within a millionth, or the count is wrong.</exception>
    public Network WithTable(int variable, ReadOnlySpan<double> values)
    {
        var notes = new List<NormalisedRow>();
        var table = ConditionalTable.Create(
            Variables,
            variable,
            Tables[variable].Parents,
            values.ToArray(),
            notes
        );
        return new Network(
            Name,
            Variables,
            Tables.SetItem(variable, table),
            TopologicalOrder,
            [.. Normalised, .. notes]
        );
    }
}
