namespace Assay.Networks.Compiling;

/// <summary>Copies a factor, or the slice of it that evidence leaves, into the program's layout.</summary>
internal sealed unsafe class Load
{
    private readonly int[] _extents;
    private readonly int[] _steps;

    /// <param name="factor">Position of the factor in the graph.</param>
    /// <param name="table">The table to fill.</param>
    /// <param name="extents">Of the table's variables in its order.</param>
    /// <param name="steps">Of the same variables in the factor.</param>
    /// <param name="slots">Positions in the list of observed variables.</param>
    /// <param name="slotSteps">Of the observed variables in the factor.</param>
    public Load(int factor, int table, int[] extents, int[] steps, int[] slots, int[] slotSteps)
    {
        Factor = factor;
        Table = table;
        Slots = slots;
        SlotSteps = slotSteps;
        (_extents, _steps) = Join(extents, steps);
    }

    public int Factor { get; }

    public int Table { get; }

    /// <summary>The observed variables that choose the slice, by position in the list of observed variables.</summary>
    public int[] Slots { get; }

    public int[] SlotSteps { get; }

    /// <summary>The first entry of the slice.</summary>
    public long Start(ReadOnlySpan<int> observed)
    {
        long start = 0;
        for (var i = 0; i < Slots.Length; i++)
            start += (long)observed[Slots[i]] * SlotSteps[i];
        return start;
    }

    public void Run(double* source, double* target) => Copy(0, source, ref target);

    /// <summary>Gives, for each entry of the table in order, its position in the slice.</summary>
    public int[] Positions(int count)
    {
        var positions = new int[count];
        var next = 0;
        Walk(0, 0, positions, ref next);
        return positions;
    }

    private static (int[] Extents, int[] Steps) Join(int[] extents, int[] steps)
    {
        var joinedExtents = new List<int>(extents.Length);
        var joinedSteps = new List<int>(extents.Length);
        for (var d = 0; d < extents.Length; d++)
        {
            if (joinedExtents.Count > 0 && joinedSteps[^1] == (long)steps[d] * extents[d])
            {
                joinedExtents[^1] *= extents[d];
                joinedSteps[^1] = steps[d];
                continue;
            }

            joinedExtents.Add(extents[d]);
            joinedSteps.Add(steps[d]);
        }

        return ([.. joinedExtents], [.. joinedSteps]);
    }

    private void Copy(int depth, double* source, ref double* target)
    {
        if (depth == _extents.Length)
        {
            *target++ = *source;
            return;
        }

        var extent = _extents[depth];
        var step = _steps[depth];
        if (depth < _extents.Length - 1)
        {
            for (var i = 0; i < extent; i++)
                Copy(depth + 1, source + (long)i * step, ref target);
            return;
        }

        if (step == 1 && extent >= 8)
        {
            new ReadOnlySpan<double>(source, extent).CopyTo(new Span<double>(target, extent));
            target += extent;
            return;
        }

        for (var i = 0; i < extent; i++)
            *target++ = source[(long)i * step];
    }

    private void Walk(int depth, int at, int[] positions, ref int next)
    {
        if (depth == _extents.Length)
        {
            positions[next++] = at;
            return;
        }

        for (var i = 0; i < _extents[depth]; i++)
            Walk(depth + 1, at + i * _steps[depth], positions, ref next);
    }
}
