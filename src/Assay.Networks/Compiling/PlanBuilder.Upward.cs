namespace Assay.Networks.Compiling;

/// <content>Pruning, the elimination order, and the way up.</content>
internal sealed partial class PlanBuilder
{
    /// <summary>Products of more tables than this are made in two steps.</summary>
    private const int MostInputs = 3;

    /// <summary>Below this many entries an extra operation costs more than it saves.</summary>
    private const double WorthSplitting = 4096;

    /// <summary>Inputs up to which every pair is tried when the next to be multiplied is chosen.</summary>
    private const int MostPaired = 64;

    /// <summary>Beyond that, how far apart two inputs may stand.</summary>
    private const int PairWindow = 16;

    /// <summary>Factors that the evidence and the targets depend on: barren variables fall away (Shachter 1986).</summary>
    private List<int> Relevant()
    {
        var all = new List<int>(_graph.Factors.Length);
        var keep = _graph is Network network && _options.Targets is not null ? Ancestors(network) : null;
        for (var f = 0; f < _graph.Factors.Length; f++)
        {
            if (keep is null || keep[f])
                all.Add(f);
        }

        return all;
    }

    private bool[] Ancestors(Network network)
    {
        var keep = new bool[network.Variables.Length];
        var stack = new Stack<int>();
        foreach (var variable in _observed.Concat(_weighed).Concat(_options.Targets!).Concat(_options.Joint))
            stack.Push(variable);
        while (stack.TryPop(out var variable))
        {
            if (keep[variable])
                continue;
            keep[variable] = true;
            foreach (var parent in network.Tables[variable].Parents)
                stack.Push(parent);
        }

        return keep;
    }

    private EliminationOrder Order(List<int> factors)
    {
        Array.Fill(_number, -1);
        var live = new List<int>(_graph.Variables.Length);
        var barren = _options.Targets is null ? null : Mentioned(factors);
        for (var v = 0; v < _graph.Variables.Length; v++)
        {
            if (_isObserved[v] || (barren is not null && !barren[v]))
                continue;
            _number[v] = live.Count;
            live.Add(v);
        }

        var cardinalities = new int[live.Count];
        for (var i = 0; i < cardinalities.Length; i++)
            cardinalities[i] = _graph.Variables[live[i]].Cardinality;
        CheckSearch(live.Count);
        var graph = new InteractionGraph(cardinalities);
        var scope = new List<int>();
        foreach (var factor in factors)
        {
            scope.Clear();
            foreach (var variable in _graph.Factors[factor].Scope)
            {
                if (_number[variable] >= 0)
                    scope.Add(_number[variable]);
            }

            graph.Join(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(scope));
        }

        var order = OrderSearch.Find(
            graph,
            Phases(live),
            _options.SearchEffort,
            _options.Seed,
            _options.Progress,
            _options.Cancel
        );
        return order with { Sequence = Array.ConvertAll(order.Sequence, i => live[i]) };
    }

    /// <summary>The search itself keeps two bits a pair of variables, before any cost is known.</summary>
    private void CheckSearch(int count)
    {
        var bytes = (double)count * count / 4;
        if (bytes > _options.MemoryLimit)
            throw new NetworkTooLargeException(
                new PlanCost(0, 0, 0, bytes, Heuristic.WeightedMinFill, []),
                _options
            );
    }

    private bool[] Mentioned(List<int> factors)
    {
        var mentioned = new bool[_graph.Variables.Length];
        foreach (var factor in factors)
        {
            foreach (var variable in _graph.Factors[factor].Scope)
                mentioned[variable] = true;
        }

        foreach (var target in _options.Targets!)
            mentioned[target] = true;
        return mentioned;
    }

    /// <summary>What is wanted jointly, or alone, is eliminated last: then the way up already answers.</summary>
    private int[]? Phases(List<int> live)
    {
        var last = _options.Joint.Count > 0 ? _options.Joint : [.. _options.Maximised ?? new HashSet<int>()];
        if (last.Count == 0 && _options.Targets is { Count: 1 } single)
            last = [.. single];
        if (last.Count == 0 || last.Count >= live.Count)
            return null;
        var isLast = last.ToHashSet();
        var phase = new int[live.Count];
        for (var i = 0; i < phase.Length; i++)
            phase[i] = isLast.Contains(live[i]) ? 1 : 0;
        return phase;
    }

    private void Renumber(EliminationOrder order)
    {
        var count = order.Sequence.Length;
        _variables = [.. order.Sequence];
        var keys = new long[count];
        for (var i = 0; i < count; i++)
            keys[i] = ((long)_graph.Variables[_variables[i]].Cardinality << 32) | (uint)i;
        Array.Sort(keys, _variables);
        _cardinalities = new int[count];
        _position = new int[count];
        for (var i = 0; i < count; i++)
        {
            _cardinalities[i] = _graph.Variables[_variables[i]].Cardinality;
            _number[_variables[i]] = i;
            _position[i] = (int)(keys[i] & 0xFFFFFFFF);
        }
    }

    private List<int>[] FillBuckets(List<int> factors)
    {
        var buckets = new List<int>[_variables.Length];
        for (var i = 0; i < buckets.Length; i++)
            buckets[i] = new List<int>(4);
        var covered = new bool[buckets.Length];
        foreach (var factor in factors)
            AddFactor(factor, buckets, covered);
        for (var slot = 0; slot < _weighed.Length; slot++)
        {
            var number = _number[_weighed[slot]];
            if (number < 0)
                continue;
            covered[number] = true;
            _likelihoods.Add((slot, AddTable([number]).Id));
            Place(_tables[^1], buckets);
        }

        for (var i = 0; i < buckets.Length; i++)
        {
            // A variable of a Markov network that no factor names still has its states to be summed.
            if (covered[i])
                continue;
            _ones.Add(AddTable([i]).Id);
            Place(_tables[^1], buckets);
        }

        return buckets;
    }

    private readonly List<(int Slot, int Table)> _likelihoods = [];
    private readonly List<int> _ones = [];

    private void AddFactor(int factor, List<int>[] buckets, bool[] covered)
    {
        var scope = _graph.Factors[factor].Scope;
        var live = new List<int>(scope.Length);
        var steps = new List<int>(scope.Length);
        var slots = new List<int>();
        var slotSteps = new List<int>();
        var step = 1;
        for (var i = scope.Length - 1; i >= 0; i--)
        {
            if (_number[scope[i]] >= 0)
            {
                live.Add(_number[scope[i]]);
                steps.Add(step);
                covered[_number[scope[i]]] = true;
            }
            else
            {
                slots.Add(Array.BinarySearch(_observed, scope[i]));
                slotSteps.Add(step);
            }

            step *= _graph.Variables[scope[i]].Cardinality;
        }

        var sorted = live.ToArray();
        var order = steps.ToArray();
        Array.Sort(sorted, order);
        var child = scope.Length > 0 ? _number[scope[^1]] : -1;
        var table = AddTable(sorted, _graph is Network && child >= 0 ? [child] : null);
        var extents = Array.ConvertAll(sorted, v => _cardinalities[v]);
        var load = new Load(factor, table.Id, extents, order, [.. slots], [.. slotSteps]);
        if (sorted.Length == 0)
        {
            _scalars.Add(load);
            return;
        }

        _loads.Add(load);
        Place(table, buckets);
    }

    private Table AddTable(int[] scope, int[]? heads = null, bool unit = false, int producer = -1)
    {
        var table = new Table(_tables.Count, scope, Scopes.Size(_cardinalities, scope))
        {
            Heads = heads,
            IsUnit = unit,
            Producer = producer,
        };
        _tables.Add(table);
        return table;
    }

    private void Place(Table table, List<int>[] buckets)
    {
        if (table.Scope.Length == 0)
        {
            if (!table.IsUnit)
                _roots.Add(table.Id);
            return;
        }

        var first = table.Scope[0];
        foreach (var variable in table.Scope)
        {
            if (_position[variable] < _position[first])
                first = variable;
        }

        buckets[first].Add(table.Id);
    }

    private void Eliminate(int variable, List<int>[] buckets)
    {
        var bucket = buckets[variable];
        if (bucket.Count == 0)
            return;
        var stored = bucket.FindAll(t => !_tables[t].IsUnit);
        var units = bucket.FindAll(t => _tables[t].IsUnit);
        var clique = UnionOf(bucket);
        Reduce(stored, Scopes.Size(_cardinalities, clique));
        AddNode(variable, stored, units, Scopes.Without(clique, variable), buckets);
    }

    /// <summary>Multiplies all that is left over the variables wanted jointly, and sums the product to the total.</summary>
    private void JoinRest(List<int>[] buckets)
    {
        var scope = _options.Joint.Select(v => _number[v]).ToArray();
        Array.Sort(scope);
        List<int> rest = [.. scope.SelectMany(v => buckets[v])];
        var stored = rest.FindAll(t => !_tables[t].IsUnit);
        Reduce(stored, double.PositiveInfinity);
        AddNode(-1, stored, rest.FindAll(t => _tables[t].IsUnit), scope, buckets);
        _joint = _nodes[^1].Output;
        AddNode(-1, [_joint], [], [], buckets);
    }

    private int[] UnionOf(List<int> tables)
    {
        int[] union = [];
        foreach (var table in tables)
            union = Scopes.Union(union, _tables[table].Scope);
        return union;
    }

    private void AddNode(int variable, List<int> stored, List<int> units, int[] scope, List<int>[] buckets)
    {
        // Where the largest is taken the rest is no distribution any more.
        var heads = variable < 0 || IsMaximised(variable) ? null : Heads(stored, variable);
        var output = AddTable(scope, heads, heads is { Length: 0 }, _nodes.Count);
        foreach (var input in stored)
            _tables[input].Consumer = _nodes.Count;
        foreach (var input in units)
            _tables[input].Consumer = _nodes.Count;
        _nodes.Add(new Node(variable, [.. stored], [.. units], output.Id));
        Place(output, buckets);
    }

    /// <summary>Of what the product is a conditional distribution once the variable is summed out; null for nothing.</summary>
    private int[]? Heads(List<int> stored, int variable)
    {
        int[] heads = [];
        foreach (var input in stored)
        {
            if (_tables[input].Heads is not { } more)
                return null;
            heads = Scopes.Union(heads, more);
        }

        return variable >= 0 && Scopes.Contains(heads, variable) ? Scopes.Without(heads, variable) : null;
    }

    /// <summary>Multiplies small inputs beforehand, until no more than three are left.</summary>
    private void Reduce(List<int> stored, double clique)
    {
        if (stored.Count > MostPaired)
            JoinAlike(stored);
        while (stored.Count > 1)
        {
            var (a, b, size) = SmallestPair(stored);
            var pays = clique > WorthSplitting && size * 3 <= clique && stored.Count > 2;
            if (stored.Count <= MostInputs && !pays)
                return;
            var output = Join(stored[a], stored[b]);
            stored.RemoveAt(b);
            stored[a] = output;
        }
    }

    /// <summary>The centre of a star has thousands of inputs over few variables: those over the same ones join in a tree.</summary>
    private void JoinAlike(List<int> stored)
    {
        var byScope = stored.GroupBy(table => string.Join(',', _tables[table].Scope), StringComparer.Ordinal);
        var joined = new List<int>();
        foreach (var alike in byScope)
        {
            var queue = new Queue<int>(alike);
            while (queue.Count > 1)
                queue.Enqueue(Join(queue.Dequeue(), queue.Dequeue()));
            joined.Add(queue.Dequeue());
        }

        stored.Clear();
        stored.AddRange(joined);
    }

    private int Join(int a, int b)
    {
        var scope = Scopes.Union(_tables[a].Scope, _tables[b].Scope);
        var heads =
            _tables[a].Heads is { } one && _tables[b].Heads is { } other ? Scopes.Union(one, other) : null;
        var output = AddTable(scope, heads, false, _nodes.Count);
        _tables[a].Consumer = _nodes.Count;
        _tables[b].Consumer = _nodes.Count;
        _nodes.Add(new Node(-1, [a, b], [], output.Id));
        return output.Id;
    }

    private (int A, int B, double Size) SmallestPair(List<int> stored)
    {
        var best = (A: 0, B: 1, Size: double.PositiveInfinity);
        for (var a = 0; a < stored.Count; a++)
        {
            for (var b = a + 1; b < stored.Count; b++)
            {
                if (stored.Count > MostPaired && b > a + PairWindow)
                    break;
                var union = Scopes.Union(_tables[stored[a]].Scope, _tables[stored[b]].Scope);
                var size = Scopes.Size(_cardinalities, union);
                if (size < best.Size)
                    best = (a, b, size);
            }
        }

        return best;
    }
}
