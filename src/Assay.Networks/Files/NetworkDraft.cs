namespace Assay.Networks.Files;

/// <summary>What a reader has gathered of a network: checked against limits, errors with their place.</summary>
internal sealed class NetworkDraft(ReadingLimits limits)
{
    private readonly NetworkBuilder _builder = new();
    private readonly Dictionary<string, Variable> _variables = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tables = new(StringComparer.Ordinal);
    private readonly List<(string Child, Place Place)> _order = [];
    private long _entries;

    public string Name
    {
        set => _builder.Name = value;
    }

    public ReadingLimits Limits => limits;

    public void AddVariable(Place place, string name, IReadOnlyList<string> states)
    {
        if (_variables.Count >= limits.Variables || states.Count > limits.Variables)
            throw place.Error($"found more than the {limits.Variables} variables or states that are allowed");
        Guard(
            place,
            () =>
            {
                var variable = new Variable(name, states);
                _builder.Variable(variable);
                _variables.Add(name, variable);
            }
        );
        _order.Add((name, place));
    }

    public Variable Variable(Place place, string name) =>
        _variables.TryGetValue(name, out var found)
            ? found
            : throw place.Error($"found the name '{name}', wanted a variable that is declared");

    /// <summary>How many numbers the table asks for; refused before anything is allocated.</summary>
    public int Size(Place place, string child, IReadOnlyList<string> parents)
    {
        long size = Variable(place, child).Cardinality;
        foreach (var parent in parents)
        {
            size *= Variable(place, parent).Cardinality;
            if (size > limits.Entries)
                break;
        }

        if (size + _entries > limits.Entries)
            throw place.Error(
                $"the tables would have more than the {limits.Entries} numbers that are allowed"
            );
        _entries += size;
        return (int)size;
    }

    /// <summary>Adds a table laid out with the child fastest and then the last parent.</summary>
    public void AddTable(
        Place place,
        string child,
        IReadOnlyList<string> parents,
        double[] values,
        Func<int, Place>? rowPlace = null
    )
    {
        var variable = Variable(place, child);
        if (!_tables.Add(child))
            throw place.Error($"found a second table of '{child}', wanted one");
        for (var row = 0; row < values.Length / variable.Cardinality; row++)
            CheckRow(
                rowPlace?.Invoke(row) ?? place,
                child,
                values.AsSpan(row * variable.Cardinality, variable.Cardinality)
            );
        Guard(place, () => _builder.Table(child, parents, values));
    }

    public Network Build(Place end)
    {
        if (_order.Count == 0)
            throw end.Error("found no variables");
        foreach (var (child, place) in _order)
        {
            if (!_tables.Contains(child))
                throw place.Error($"found no table for the variable '{child}'");
        }

        Network? network = null;
        Guard(end, () => network = _builder.Build());
        return network!;
    }

    private static void CheckRow(Place place, string child, ReadOnlySpan<double> row)
    {
        var sum = 0.0;
        foreach (var entry in row)
        {
            if (!double.IsFinite(entry) || entry < 0)
                throw place.Error($"found the probability {entry} of '{child}', wanted one from 0 to 1");
            sum += entry;
        }

        if (!(Math.Abs(sum - 1) <= ConditionalTable.SumTolerance))
            throw place.Error(
                $"found a row of '{child}' that sums to {sum}, wanted 1 within {ConditionalTable.SumTolerance}"
            );
    }

    private static void Guard(Place place, Action action)
    {
        try
        {
            action();
        }
        catch (ArgumentException refused)
        {
            throw place.Error(refused.Message);
        }
    }
}
