namespace Assay.Networks.Running;

/// <summary>The answers to a batch: for each draw P(evidence) and the posteriors of the targets.</summary>
public sealed class BatchPosteriors
{
    private readonly FactorGraph _graph;
    private readonly double[]?[] _values;

    internal BatchPosteriors(FactorGraph graph, IEnumerable<int> variables, int count)
    {
        _graph = graph;
        LogEvidence = new double[count];
        _values = new double[graph.Variables.Length][];
        foreach (var variable in variables)
            _values[variable] = new double[(long)count * graph.Variables[variable].Cardinality];
    }

    /// <summary>How many draws.</summary>
    public int Count => LogEvidence.Length;

    /// <summary>ln P(evidence) of a draw; minus infinity where its evidence is impossible.</summary>
    public double LogEvidenceOf(int draw) => LogEvidence[draw];

    /// <summary>P(variable | evidence) in a draw; zeros where its evidence is impossible.</summary>
    /// <exception cref="InvalidNetworkException">The variable was no target when compiling.</exception>
    public ReadOnlySpan<double> Of(int variable, int draw) => Slot(variable, draw);

    internal double[] LogEvidence { get; }

    internal Span<double> Slot(int variable, int draw)
    {
        var values =
            _values[variable]
            ?? throw new InvalidNetworkException(
                $"The variable {_graph.Variables[variable].Name} was no target when compiling."
            );
        var length = _graph.Variables[variable].Cardinality;
        return values.AsSpan(draw * length, length);
    }
}
