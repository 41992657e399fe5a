using Assay.Networks.Compiling;

namespace Assay.Networks.Running;

/// <summary>The answer to a query: P(evidence) and the distribution of each variable given the evidence.</summary>
/// <remarks>Reusable: <see cref="CompiledNetwork.Query(Evidence, Posteriors)"/> overwrites one without allocating.</remarks>
public sealed class Posteriors
{
    private readonly FactorGraph _graph;
    private readonly int[] _starts;
    private readonly double[] _values;
    private readonly double[] _joint;

    internal Posteriors(Plan plan)
    {
        _graph = plan.Graph;
        _starts = new int[_graph.Variables.Length];
        Array.Fill(_starts, -1);
        var length = 0;
        foreach (var (variable, _) in plan.Marginals)
            length = Reserve(variable, length);
        foreach (var variable in plan.Observed)
            length = Reserve(variable, length);
        _values = new double[length];
        _joint = plan.Joint < 0 ? [] : new double[(int)plan.Tables[plan.Joint].Size];
    }

    /// <summary>The natural logarithm of P(evidence); minus infinity where the evidence is impossible.</summary>
    /// <remarks>Of a Markov network: of the partition function. Exact also where P(evidence) itself would underflow.</remarks>
    public double LogEvidence { get; internal set; }

    /// <summary>True where the evidence cannot happen: no distribution given it exists, and all of them read as zeros.</summary>
    public bool IsImpossible => double.IsNegativeInfinity(LogEvidence);

    /// <summary>P(variable | evidence) over its states.</summary>
    /// <exception cref="ArgumentException">The variable was no target when the network was compiled.</exception>
    public ReadOnlySpan<double> this[int variable] => Slot(variable);

    /// <summary>P(variable | evidence) over its states, by name.</summary>
    public ReadOnlySpan<double> this[string variable] => Slot(_graph.IndexOf(variable));

    /// <summary>The joint distribution asked for when compiling, the last variable of that list fastest; else empty.</summary>
    public ReadOnlySpan<double> Joint => _joint;

    internal double[] JointValues => _joint;

    /// <summary>Whether the variable was a target or observed.</summary>
    public bool Has(int variable) => _starts[variable] >= 0;

    internal Span<double> Slot(int variable)
    {
        if (_starts[variable] < 0)
            throw new InvalidNetworkException(
                $"The variable {_graph.Variables[variable].Name} was no target when compiling."
            );
        return _values.AsSpan(_starts[variable], _graph.Variables[variable].Cardinality);
    }

    internal void Clear()
    {
        Array.Clear(_values);
        Array.Clear(_joint);
        LogEvidence = double.NegativeInfinity;
    }

    private int Reserve(int variable, int length)
    {
        _starts[variable] = length;
        return length + _graph.Variables[variable].Cardinality;
    }
}
