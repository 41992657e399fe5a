using Assay.Networks;

namespace Assay.Tests.Networks;

/// <summary>The joint distribution by enumeration: slow, and nothing can be wrong with it.</summary>
internal sealed class BruteForce
{
    private readonly FactorGraph _graph;
    private readonly double[] _weights;

    public BruteForce(FactorGraph graph, Evidence evidence)
    {
        _graph = graph;
        _weights = new double[graph.Variables.Aggregate(1, (n, v) => n * v.Cardinality)];
        for (var i = 0; i < _weights.Length; i++)
            _weights[i] = Weigh(States(i), evidence);
    }

    public double Total => _weights.Sum();

    public double[] Joint(params int[] variables)
    {
        var joint = new double[variables.Aggregate(1, (n, v) => n * _graph.Variables[v].Cardinality)];
        for (var i = 0; i < _weights.Length; i++)
            joint[Index(variables, States(i))] += _weights[i];
        return joint;
    }

    public double MostOf(params int[] variables) => Joint(variables).Max();

    public double WeightOf(int[] variables, IReadOnlyList<int> states)
    {
        var full = new int[_graph.Variables.Length];
        for (var i = 0; i < variables.Length; i++)
            full[variables[i]] = states[i];
        return Joint(variables)[Index(variables, full)];
    }

    public int[] States(int index)
    {
        var states = new int[_graph.Variables.Length];
        for (var v = states.Length - 1; v >= 0; v--)
            (index, states[v]) = Math.DivRem(index, _graph.Variables[v].Cardinality);
        return states;
    }

    private int Index(IEnumerable<int> variables, int[] states) =>
        variables.Aggregate(0, (at, v) => at * _graph.Variables[v].Cardinality + states[v]);

    private double Weigh(int[] states, Evidence evidence)
    {
        double weight = 1;
        foreach (var factor in _graph.Factors)
            weight *= factor.Values[Index(factor.Scope, states)];
        foreach (var (variable, state) in evidence.States)
            weight *= states[variable] == state ? 1 : 0;
        foreach (var (variable, likelihood) in evidence.Likelihoods)
            weight *= likelihood[states[variable]];
        return weight;
    }
}
