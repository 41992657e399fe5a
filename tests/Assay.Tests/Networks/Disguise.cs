using Assay.Networks;

namespace Assay.Tests.Networks;

/// <summary>The same network told otherwise: variables and states in another order, all under other names, parents and rows turned to suit.</summary>
internal sealed class Disguise
{
    private readonly Network _plain;
    private readonly int[] _places;
    private readonly int[][] _states;

    public Disguise(Network plain, uint seed)
    {
        _plain = plain;
        var random = new System.Random((int)(seed >> 1));
        _places = Order(random, plain.Variables.Length);
        _states = [.. plain.Variables.Select(v => Order(random, v.Cardinality))];
        var builder = new NetworkBuilder();
        var told = new int[_places.Length];
        for (var v = 0; v < _places.Length; v++)
            told[_places[v]] = v;
        foreach (var v in told)
            builder.Variable(Name(v), plain.Variables[v].States.Select((_, s) => $"t{s}"));
        foreach (var table in plain.Tables)
        {
            int[] parents = [.. table.Parents];
            random.Shuffle(parents);
            builder.Table(Name(table.Variable), [.. parents.Select(Name)], Turned(table, parents));
        }

        Network = builder.Build();
    }

    /// <summary>The network as it is told now.</summary>
    public Network Network { get; }

    /// <summary>Where a variable of the plain network stands.</summary>
    public int Place(int variable) => _places[variable];

    /// <summary>Numbers by state of the plain network, in the order in which the states stand now.</summary>
    public double[] Hide(int variable, IReadOnlyList<double> plain)
    {
        var told = new double[plain.Count];
        for (var s = 0; s < told.Length; s++)
            told[_states[variable][s]] = plain[s];
        return told;
    }

    /// <summary>Numbers by state as they stand now, in the order of the plain network.</summary>
    public double[] Unveil(int variable, ReadOnlySpan<double> told)
    {
        var plain = new double[told.Length];
        for (var s = 0; s < plain.Length; s++)
            plain[s] = told[_states[variable][s]];
        return plain;
    }

    /// <summary>The same knowledge of the variables and states as they stand now.</summary>
    public Evidence Hide(Evidence plain)
    {
        var told = Evidence.None;
        foreach (var (variable, state) in plain.States)
            told = told.With(_places[variable], _states[variable][state]);
        foreach (var (variable, likelihood) in plain.Likelihoods)
            told = told.WithLikelihood(_places[variable], Hide(variable, likelihood));
        return told;
    }

    private static string Name(int variable) => $"w{variable}";

    private static int[] Order(System.Random random, int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        random.Shuffle(order);
        return order;
    }

    /// <summary>Every entry of a table at the row and state where it belongs now.</summary>
    private double[] Turned(ConditionalTable table, int[] parents)
    {
        var turned = new double[table.Values.Length];
        for (var entry = 0; entry < turned.Length; entry++)
        {
            var states = new Dictionary<int, int>();
            var (rest, own) = Math.DivRem(entry, table.StateCount);
            for (var p = table.Parents.Length - 1; p >= 0; p--)
            {
                var parent = table.Parents[p];
                (rest, var state) = Math.DivRem(rest, _plain.Variables[parent].Cardinality);
                states[parent] = _states[parent][state];
            }

            var row = parents.Aggregate(0, (at, p) => at * _plain.Variables[p].Cardinality + states[p]);
            turned[row * table.StateCount + _states[table.Variable][own]] = table.Values[entry];
        }

        return turned;
    }
}
