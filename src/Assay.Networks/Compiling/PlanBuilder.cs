using System.Collections.Immutable;

namespace Assay.Networks.Compiling;

/// <summary>Turns a graph, and what is to be asked of it, into a flat program of table operations.</summary>
/// <remarks>
/// Bucket elimination upward (Dechter 1999) and its reverse-mode derivative downward (Darwiche 2003): the table of a
/// clique is never stored, only what leaves it, and nothing is divided. Variables are renumbered so that those with
/// more states come later, hence run faster: the inner loops are then as long as the network allows.
/// </remarks>
internal sealed partial class PlanBuilder
{
    /// <summary>Entries after each table that a vector may read, and that nobody uses.</summary>
    private const int Padding = 8;

    /// <summary>Products of at most this many entries run as a list of positions.</summary>
    private const long ListLimit = 256;

    private readonly FactorGraph _graph;
    private readonly CompileOptions _options;
    private readonly bool[] _isObserved;
    private readonly int[] _observed;
    private readonly int[] _weighed;

    /// <summary>From a position in the graph to the number in the program, or -1.</summary>
    private readonly int[] _number;
    private readonly List<Table> _tables = [];
    private readonly List<Node> _nodes = [];
    private readonly List<Load> _loads = [];
    private readonly List<Load> _scalars = [];
    private readonly List<int> _roots = [];
    private int[] _cardinalities = [];
    private int[] _variables = [];
    private int[] _position = [];

    public PlanBuilder(FactorGraph graph, CompileOptions options)
    {
        _graph = graph;
        _options = options;
        _isObserved = new bool[graph.Variables.Length];
        _observed = Sorted(options.Observed);
        _weighed = Array.FindAll(Sorted(options.Weighed), v => Array.BinarySearch(_observed, v) < 0);
        foreach (var variable in _observed)
            _isObserved[variable] = true;
        _number = new int[graph.Variables.Length];
    }

    public Plan Build()
    {
        var factors = Relevant();
        var order = Order(factors);
        Renumber(order);
        var buckets = FillBuckets(factors);
        foreach (var variable in order.Sequence)
        {
            if (!_options.Joint.Contains(variable))
                Eliminate(_number[variable], buckets);
        }

        if (_options.Joint.Count > 0)
            JoinRest(buckets);
        if (_options.Maximised is null)
            Downward();
        return Finish(order);
    }

    private int[] Sorted(IReadOnlyCollection<int> variables)
    {
        var sorted = new int[variables.Count];
        var n = 0;
        foreach (var variable in variables)
        {
            if ((uint)variable >= (uint)_graph.Variables.Length)
                throw new InvalidNetworkException(
                    $"There is no variable {variable}; there are {_graph.Variables.Length}."
                );
            sorted[n++] = variable;
        }

        Array.Sort(sorted);
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] == sorted[i - 1])
                throw new InvalidNetworkException(
                    $"The variable {_graph.Variables[sorted[i]].Name} is named twice."
                );
        }

        return sorted;
    }

    private Plan Finish(EliminationOrder order)
    {
        double work = 0;
        double bytes = 0;
        foreach (var node in _nodes)
            work += _tables[node.Output].IsUnit
                ? 0
                : Scopes.Size(_cardinalities, UnionOf([.. node.Inputs, node.Output]));
        foreach (var (inputs, output) in _down)
            work += Scopes.Size(_cardinalities, UnionOf([.. inputs, output]));
        foreach (var table in _tables)
        {
            table.Offset = (long)Math.Min(bytes / sizeof(double), long.MaxValue / 2);
            bytes += table.IsUnit ? 0 : (Math.Ceiling(table.Size / 8) * 8 + Padding) * sizeof(double);
        }

        var cost = new PlanCost(
            order.Width,
            order.Largest,
            work,
            bytes,
            order.Heuristic,
            [.. order.Sequence]
        );
        if (
            bytes > _options.MemoryLimit
            || work > _options.WorkLimit
            || _tables.Exists(t => t.Size > int.MaxValue)
        )
            throw new NetworkTooLargeException(cost, _options);
        return new Plan
        {
            Graph = _graph,
            Cost = cost,
            Observed = _observed,
            Weighed = _weighed,
            Entries = (long)(bytes / sizeof(double)),
            Tables = [.. _tables],
            Cardinalities = _cardinalities,
            Loads = [.. _loads],
            Scalars = [.. _scalars],
            Likelihoods = [.. _likelihoods],
            Ones = [.. _ones],
            Nodes = [.. _nodes],
            Variables = _variables,
            Up = UpSteps(),
            Roots = [.. _roots],
            Down = [.. _down.Select(d => StepOf(d.Inputs, d.Output))],
            Marginals = [.. _marginals],
            Joint = _joint,
            JointPositions = _joint < 0 ? [] : JointPositions(),
        };
    }

    private int[] JointPositions()
    {
        var scope = _tables[_joint].Scope;
        var extents = new int[scope.Length];
        var steps = new int[scope.Length];
        for (var i = 0; i < extents.Length; i++)
        {
            var number = _number[_options.Joint[i]];
            extents[i] = _cardinalities[number];
            steps[i] = (int)Scopes.Size(_cardinalities, scope[(Array.IndexOf(scope, number) + 1)..]);
        }

        return new Load(-1, _joint, extents, steps, [], []).Positions((int)_tables[_joint].Size);
    }

    private bool IsMaximised(int variable) =>
        variable >= 0 && _options.Maximised is { } maximised && maximised.Contains(_variables[variable]);

    private Step[] UpSteps()
    {
        var steps = new List<Step>(_nodes.Count);
        foreach (var node in _nodes)
        {
            if (!_tables[node.Output].IsUnit)
                steps.Add(StepOf(node.Inputs, node.Output) with { IsMaximised = IsMaximised(node.Variable) });
        }

        return [.. steps];
    }

    private Step StepOf(int[] inputs, int output)
    {
        var scopes = Array.ConvertAll(inputs, i => _tables[i].Scope);
        var shape = KernelShape.Of(_cardinalities, scopes, _tables[output].Scope);
        Kernel kernel =
            shape.Extents.Length == 0 || shape.Work <= ListLimit
                ? ListKernel.Of(shape)
                : LoopKernel.Of(shape);
        return new Step(kernel, inputs, output);
    }
}
