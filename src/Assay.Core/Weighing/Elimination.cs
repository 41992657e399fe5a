using System.Numerics;

namespace Assay.Core.Weighing;

/// <summary>Exact sum-product inference: sums every variable but the first out of a product of tables.</summary>
/// <remarks>
/// Compiled once for given scopes, then run for any numbers. A table holds <c>lanes</c> numbers for each entry
/// (<c>table[entry * lanes + lane]</c>), so that many draws go through one program; the last variable of a scope varies
/// fastest. The order is greedy: the variable whose elimination makes the smallest table, the lowest index in a tie.
/// <see cref="Adjoints"/> runs the program backwards, which gives the marginal of every table at once.
/// </remarks>
internal sealed class Elimination
{
    /// <summary>Largest number of entries of one table: 8 MB of numbers.</summary>
    public const int Limit = 1 << 20;

    private readonly int[] _states;
    private readonly List<int[]> _scopes;
    private readonly List<Step> _steps = [];
    private readonly int _inputs;

    /// <summary>Plans the elimination.</summary>
    /// <param name="states">Number of states of each variable; variable 0 is kept.</param>
    /// <param name="scopes">The variables of each input table, without repeats.</param>
    /// <exception cref="WeighingRefusedException">A table would have more than <see cref="Limit"/> entries.</exception>
    public Elimination(int[] states, IEnumerable<int[]> scopes)
    {
        _states = states;
        _scopes = [.. scopes];
        _inputs = _scopes.Count;
        var live = Enumerable.Range(0, _inputs).ToList();
        var left = Enumerable.Range(1, states.Length - 1).ToList();
        while (left.Count > 0)
        {
            var next = left.MinBy(variable => Size(Union(live, variable)));
            Eliminate(live, next);
            left.Remove(next);
        }

        Multiply(live, eliminated: -1, [0]);
    }

    /// <summary>Multiplications of one run and one lane.</summary>
    public long Cost => _steps.Sum(step => (long)step.Entries * step.Repeats * step.Inputs.Length);

    /// <summary>Entries of the largest table.</summary>
    public int Largest => _steps.Max(step => Math.Max(step.Entries, step.Inputs.Max(Size)));

    /// <summary>Number of entries of an input table.</summary>
    public int Size(int table) => (int)Size(_scopes[table]);

    /// <summary>Room for the tables between inputs and result, to be reused from run to run.</summary>
    public double[][] Room(int lanes) => [.. _steps.Select(step => new double[step.Entries * lanes])];

    /// <summary>Runs the program.</summary>
    /// <param name="inputs">The input tables.</param>
    /// <param name="room">From <see cref="Room"/>.</param>
    /// <param name="lanes">Numbers for each entry.</param>
    /// <returns>The result over variable 0, not normalised; it stands in <paramref name="room"/>.</returns>
    public double[] Run(double[][] inputs, double[][] room, int lanes)
    {
        if (lanes == 1)
            return RunOne(inputs, room);
        Span<double> product = stackalloc double[lanes];
        for (var i = 0; i < _steps.Count; i++)
        {
            var step = _steps[i];
            var result = room[i].AsSpan();
            result.Clear();
            for (var cell = 0; cell < step.Entries * step.Repeats; cell++)
            {
                Table(inputs, room, step.Inputs[0])
                    .AsSpan(step.Places[0][cell] * lanes, lanes)
                    .CopyTo(product);
                for (var k = 1; k < step.Inputs.Length; k++)
                    Times(
                        product,
                        Table(inputs, room, step.Inputs[k]).AsSpan(step.Places[k][cell] * lanes, lanes)
                    );
                Plus(result.Slice(cell / step.Repeats * lanes, lanes), product);
            }
        }

        return room[^1];
    }

    /// <summary>After a run of one lane: the derivative of the sum of the result by each entry of each input table.</summary>
    public double[][] Adjoints(double[][] inputs, double[][] room)
    {
        double[][] adjoints =
        [
            .. inputs.Select(table => new double[table.Length]),
            .. room.Select(table => new double[table.Length]),
        ];
        Array.Fill(adjoints[^1], 1);
        for (var i = _steps.Count - 1; i >= 0; i--)
        {
            var step = _steps[i];
            for (var cell = 0; cell < step.Entries * step.Repeats; cell++)
            {
                var above = adjoints[_inputs + i][cell / step.Repeats];
                if (above != 0)
                    Spread(step, cell, above, inputs, room, adjoints);
            }
        }

        return adjoints[.._inputs];
    }

    /// <summary>The same for one lane, where slices would cost more than the numbers.</summary>
    private double[] RunOne(double[][] inputs, double[][] room)
    {
        for (var i = 0; i < _steps.Count; i++)
        {
            var step = _steps[i];
            var result = room[i];
            var cell = 0;
            for (var entry = 0; entry < result.Length; entry++)
            {
                var sum = 0.0;
                for (var repeat = 0; repeat < step.Repeats; repeat++, cell++)
                {
                    var product = 1.0;
                    for (var k = 0; k < step.Inputs.Length; k++)
                        product *= Table(inputs, room, step.Inputs[k])[step.Places[k][cell]];
                    sum += product;
                }

                result[entry] = sum;
            }
        }

        return room[^1];
    }

    private static void Times(Span<double> left, ReadOnlySpan<double> right)
    {
        var i = 0;
        for (; i <= left.Length - Vector<double>.Count; i += Vector<double>.Count)
            (new Vector<double>(left[i..]) * new Vector<double>(right[i..])).CopyTo(left[i..]);
        for (; i < left.Length; i++)
            left[i] *= right[i];
    }

    private static void Plus(Span<double> left, ReadOnlySpan<double> right)
    {
        var i = 0;
        for (; i <= left.Length - Vector<double>.Count; i += Vector<double>.Count)
            (new Vector<double>(left[i..]) + new Vector<double>(right[i..])).CopyTo(left[i..]);
        for (; i < left.Length; i++)
            left[i] += right[i];
    }

    /// <summary>Each factor's derivative is the product of the others; no division, because factors may be 0.</summary>
    private void Spread(
        Step step,
        int cell,
        double above,
        double[][] inputs,
        double[][] room,
        double[][] adjoints
    )
    {
        for (var k = 0; k < step.Inputs.Length; k++)
        {
            var others = above;
            for (var other = 0; other < step.Inputs.Length; other++)
            {
                if (other != k)
                    others *= Table(inputs, room, step.Inputs[other])[step.Places[other][cell]];
            }

            adjoints[step.Inputs[k]][step.Places[k][cell]] += others;
        }
    }

    private double[] Table(double[][] inputs, double[][] room, int table) =>
        table < _inputs ? inputs[table] : room[table - _inputs];

    private void Eliminate(List<int> live, int variable)
    {
        var used = live.FindAll(table => _scopes[table].Contains(variable));
        if (used.Count == 0)
            return;
        var scope = Union(live, variable).Where(other => other != variable).ToArray();
        live.RemoveAll(used.Contains);
        live.Add(Multiply(used, variable, scope));
    }

    private int Multiply(List<int> used, int eliminated, int[] scope)
    {
        var repeats = eliminated < 0 ? 1 : _states[eliminated];
        var entries = Size(scope);
        if (entries * repeats > Limit)
        {
            throw new WeighingRefusedException(
                $"The case is too entangled for exact inference: one table would have {entries * repeats} entries; at most {Limit} are possible."
            );
        }

        int[] odometer = eliminated < 0 ? scope : [.. scope, eliminated];
        _steps.Add(
            new Step((int)entries, repeats, [.. used], [.. used.Select(table => PlacesIn(table, odometer))])
        );
        _scopes.Add(scope);
        return _scopes.Count - 1;
    }

    /// <summary>For every combination of the odometer's variables, the entry of the table that it falls on.</summary>
    private int[] PlacesIn(int table, int[] odometer)
    {
        var strides = new int[odometer.Length];
        for (var i = 0; i < odometer.Length; i++)
            strides[i] = Stride(_scopes[table], odometer[i]);
        var places = new int[(int)Size(odometer)];
        var digits = new int[odometer.Length];
        var place = 0;
        for (var cell = 0; cell < places.Length; cell++)
        {
            places[cell] = place;
            for (var i = odometer.Length - 1; i >= 0; i--)
            {
                place += strides[i];
                if (++digits[i] < _states[odometer[i]])
                    break;
                place -= strides[i] * digits[i];
                digits[i] = 0;
            }
        }

        return places;
    }

    private int Stride(int[] scope, int variable)
    {
        var stride = 1;
        for (var i = scope.Length - 1; i >= 0; i--)
        {
            if (scope[i] == variable)
                return stride;
            stride *= _states[scope[i]];
        }

        return 0;
    }

    private int[] Union(List<int> live, int variable) =>
        [
            .. live.Where(table => _scopes[table].Contains(variable))
                .SelectMany(table => _scopes[table])
                .Distinct()
                .Order(),
        ];

    /// <summary>Saturates far above the limit, so that a plan that is refused can't overflow.</summary>
    private long Size(int[] scope)
    {
        var size = 1L;
        foreach (var variable in scope)
            size = Math.Min(size * _states[variable], long.MaxValue >> 8);
        return size;
    }

    private sealed record Step(int Entries, int Repeats, int[] Inputs, int[][] Places);
}
