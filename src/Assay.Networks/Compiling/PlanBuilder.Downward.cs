namespace Assay.Networks.Compiling;

/// <content>The way down: what P(evidence) owes to each table, and from that the posteriors.</content>
internal sealed partial class PlanBuilder
{
    private readonly List<(int[] Inputs, int Output)> _down = [];
    private readonly List<(int Variable, int Table)> _marginals = [];
    private int _one = -1;
    private int _joint = -1;

    private void Downward()
    {
        _one = AddTable([]).Id;
        _ones.Add(_one);
        var wanted = Wanted();
        var needed = Needed(wanted);
        for (var n = _nodes.Count - 1; n >= 0; n--)
        {
            if (needed[n])
                Descend(_nodes[n], needed);
        }

        Marginals(wanted);
    }

    private bool[] Wanted()
    {
        var wanted = new bool[_variables.Length];
        if (_options.Targets is null)
        {
            Array.Fill(wanted, true);
            return wanted;
        }

        foreach (var target in _options.Targets)
        {
            if (_number[target] >= 0)
                wanted[_number[target]] = true;
        }

        return wanted;
    }

    /// <summary>Marks the nodes whose output needs derivatives: those of wanted variables and all that lie above.</summary>
    private bool[] Needed(bool[] wanted)
    {
        var needed = new bool[_nodes.Count];
        for (var n = 0; n < needed.Length; n++)
        {
            var node = _nodes[n];
            needed[n] |= _options.Derivatives || (node.Variable >= 0 && wanted[node.Variable]);
            var consumer = _tables[node.Output].Consumer;
            if (needed[n] && consumer >= 0)
                needed[consumer] = true;
        }

        return needed;
    }

    private void Descend(Node node, bool[] needed)
    {
        var above = Above(node);
        foreach (var input in node.Inputs)
        {
            if (NeedsAdjoint(input, needed))
                AddAdjoint(input, [.. Without(node.Inputs, input), .. above]);
        }

        foreach (var unit in node.Units)
        {
            if (!NeedsAdjoint(unit, needed))
                continue;
            // The joint of an input that covers the unit is already there, and smaller than the clique.
            var cover = Cover(node, unit);
            AddAdjoint(unit, cover >= 0 ? [cover, _tables[cover].Adjoint] : [.. node.Inputs, .. above]);
        }
    }

    /// <summary>The derivative of what comes out; nothing at a root, where it is one.</summary>
    private int[] Above(Node node)
    {
        var output = _tables[node.Output];
        return output.Adjoint >= 0 ? [output.Adjoint] : [];
    }

    private bool NeedsAdjoint(int table, bool[] needed)
    {
        var producer = _tables[table].Producer;
        return producer >= 0 ? needed[producer] : _options.Derivatives && _tables[table].Scope.Length > 0;
    }

    private int Cover(Node node, int unit)
    {
        var best = -1;
        foreach (var input in node.Inputs)
        {
            if (_tables[input].Adjoint >= 0 && Scopes.Covers(_tables[input].Scope, _tables[unit].Scope))
                best = best < 0 || _tables[input].Size < _tables[best].Size ? input : best;
        }

        return best;
    }

    private static int[] Without(int[] tables, int one) => Array.FindAll(tables, t => t != one);

    private void AddAdjoint(int table, int[] inputs)
    {
        var adjoint = AddTable(_tables[table].Scope);
        _tables[table].Adjoint = adjoint.Id;
        _down.Add((inputs.Length == 0 ? [_one] : inputs, adjoint.Id));
    }

    private void Marginals(bool[] wanted)
    {
        var best = new int[_variables.Length];
        Array.Fill(best, -1);
        for (var t = 0; t < _tables.Count; t++)
        {
            if (_tables[t].Adjoint < 0)
                continue;
            foreach (var variable in _tables[t].Scope)
            {
                if (best[variable] < 0 || _tables[t].Size < _tables[best[variable]].Size)
                    best[variable] = t;
            }
        }

        if (_joint >= 0)
            FromJoint(wanted);
        foreach (var node in _nodes)
        {
            if (node.Variable < 0 || !wanted[node.Variable])
                continue;
            var marginal = AddTable([node.Variable]);
            var source = best[node.Variable];
            var clique = Scopes.Size(_cardinalities, UnionOf([.. node.Inputs, .. node.Units]));
            int[] inputs =
                source < 0 || _tables[source].Size > clique ? [.. node.Inputs, .. Above(node)]
                : _tables[source].IsUnit ? [_tables[source].Adjoint]
                : [source, _tables[source].Adjoint];
            _down.Add((inputs, marginal.Id));
            _marginals.Add((_variables[node.Variable], marginal.Id));
        }
    }

    private void FromJoint(bool[] wanted)
    {
        foreach (var variable in _tables[_joint].Scope)
        {
            if (!wanted[variable])
                continue;
            var marginal = AddTable([variable]);
            _down.Add(([_joint], marginal.Id));
            _marginals.Add((_variables[variable], marginal.Id));
        }
    }
}
