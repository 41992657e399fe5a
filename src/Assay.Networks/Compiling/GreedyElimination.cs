using System.Numerics;

namespace Assay.Networks.Compiling;

/// <summary>One greedy run over a copy of an interaction graph.</summary>
/// <remarks>
/// Ties go to the smaller table and then to the earlier variable. With a seed the scores are shaken, so that restarts
/// find other orders; equal seeds find equal orders on every machine.
/// </remarks>
internal sealed class GreedyElimination
{
    private readonly InteractionGraph _graph;
    private readonly int _words;
    private readonly ulong[] _bits;
    private readonly double[] _score;
    private readonly double[] _size;
    private readonly bool[] _stale;
    private readonly int[] _live;
    private readonly int[] _neighbours;
    private Heuristic _heuristic;
    private ulong _seed;

    public GreedyElimination(InteractionGraph graph)
    {
        _graph = graph;
        _words = graph.Words;
        _bits = new ulong[graph.Bits.Length];
        _score = new double[graph.Count];
        _size = new double[graph.Count];
        _stale = new bool[graph.Count];
        _live = new int[graph.Count];
        _neighbours = new int[graph.Count];
    }

    /// <summary>Word operations so far: the same on every machine, so a budget in them repeats exactly.</summary>
    public long Work { get; private set; }

    /// <summary>Runs once; null where the cost passes the bound.</summary>
    /// <param name="heuristic">What to minimise at each step.</param>
    /// <param name="seed">Zero for the plain heuristic.</param>
    /// <param name="phase">Variables of a lower phase go first; null for one phase.</param>
    /// <param name="bound">Give up above so many entries.</param>
    public EliminationOrder? Run(Heuristic heuristic, ulong seed, int[]? phase, double bound)
    {
        _heuristic = heuristic;
        _seed = seed;
        _graph.Bits.CopyTo(_bits.AsSpan());
        Array.Fill(_stale, true);
        var live = _graph.Count;
        for (var i = 0; i < live; i++)
            _live[i] = i;
        var sequence = new int[live];
        double entries = 0;
        double largest = 0;
        var width = 0;
        for (var step = 0; step < sequence.Length; step++)
        {
            var slot = Best(live, phase);
            var chosen = _live[slot];
            _live[slot] = _live[--live];
            sequence[step] = chosen;
            entries += _size[chosen];
            largest = Math.Max(largest, _size[chosen]);
            if (entries > bound)
                return null;
            width = Math.Max(width, Eliminate(chosen));
        }

        return new EliminationOrder(sequence, entries, largest, width, heuristic);
    }

    private int Best(int live, int[]? phase)
    {
        var best = 0;
        for (var slot = 0; slot < live; slot++)
        {
            var candidate = _live[slot];
            if (_stale[candidate])
                Score(candidate);
            if (slot > 0 && Precedes(candidate, _live[best], phase))
                best = slot;
        }

        Work += live;
        return best;
    }

    private bool Precedes(int a, int b, int[]? phase)
    {
        if (phase is not null && phase[a] != phase[b])
            return phase[a] < phase[b];
        if (_score[a] != _score[b])
            return _score[a] < _score[b];
        if (_size[a] != _size[b])
            return _size[a] < _size[b];
        return a < b;
    }

    private void Score(int variable)
    {
        _stale[variable] = false;
        var row = _bits.AsSpan(variable * _words, _words);
        var count = Neighbours(row);
        double size = _graph.Cardinalities[variable];
        for (var i = 0; i < count; i++)
            size *= _graph.Cardinalities[_neighbours[i]];
        _size[variable] = size;
        // Nobody takes such a table while there is a smaller one, and in a star its fill would be counted again at each step.
        var isScored = _heuristic != Heuristic.MinWeight && size < OrderSearch.Hopeless;
        var score =
            _heuristic == Heuristic.MinWeight ? size
            : isScored ? Fill(row, count)
            : double.MaxValue;
        Work +=
            _words
            * (
                !isScored ? 1
                : _heuristic == Heuristic.MinFill ? count + 1
                : 4L * count + 1
            );
        if (_seed != 0)
            score = (score + 1) * (0.75 + 0.5 * Shake(variable));
        _score[variable] = score;
    }

    private double Fill(ReadOnlySpan<ulong> row, int count)
    {
        double fill = 0;
        var weighted = _heuristic == Heuristic.WeightedMinFill;
        for (var i = 0; i < count; i++)
        {
            var neighbour = _neighbours[i];
            var other = _bits.AsSpan(neighbour * _words, _words);
            // Only pairs whose second member is the later one, so that each counts once.
            for (var word = neighbour >> 6; word < row.Length; word++)
            {
                var missing = row[word] & ~other[word];
                if (word == neighbour >> 6)
                    missing &= ~((1UL << neighbour) | ((1UL << neighbour) - 1));
                fill += weighted
                    ? _graph.Cardinalities[neighbour] * Weight(missing, word)
                    : BitOperations.PopCount(missing);
            }
        }

        return fill;
    }

    private double Weight(ulong bits, int word)
    {
        double weight = 0;
        for (; bits != 0; bits &= bits - 1)
            weight += _graph.Cardinalities[word * 64 + BitOperations.TrailingZeroCount(bits)];
        return weight;
    }

    private int Neighbours(ReadOnlySpan<ulong> row)
    {
        var count = 0;
        for (var word = 0; word < row.Length; word++)
        {
            for (var bits = row[word]; bits != 0; bits &= bits - 1)
                _neighbours[count++] = word * 64 + BitOperations.TrailingZeroCount(bits);
        }

        return count;
    }

    /// <summary>Joins the neighbours and takes the variable away; gives the number of neighbours.</summary>
    private int Eliminate(int variable)
    {
        var row = _bits.AsSpan(variable * _words, _words);
        var count = Neighbours(row);
        for (var i = 0; i < count; i++)
        {
            var neighbour = _neighbours[i];
            var other = _bits.AsSpan(neighbour * _words, _words);
            for (var word = 0; word < other.Length; word++)
            {
                var joined = other[word] | row[word];
                if (word == neighbour >> 6)
                    joined &= ~(1UL << neighbour);
                if (_heuristic != Heuristic.MinWeight)
                    MarkCommon(neighbour, word, joined & ~other[word]);
                other[word] = joined;
            }

            other[variable >> 6] &= ~(1UL << variable);
            _stale[neighbour] = true;
        }

        Work += (long)count * _words;
        return count;
    }

    /// <summary>A new edge changes the fill of those that are next to both its ends, and of nobody else.</summary>
    private void MarkCommon(int variable, int word, ulong added)
    {
        var row = _bits.AsSpan(variable * _words, _words);
        for (; added != 0; added &= added - 1)
        {
            var end = word * 64 + BitOperations.TrailingZeroCount(added);
            // Each edge is found from both its ends; once is enough.
            if (end < variable)
                continue;
            var other = _bits.AsSpan(end * _words, _words);
            Work += _words;
            for (var w = 0; w < row.Length; w++)
            {
                for (var bits = row[w] & other[w]; bits != 0; bits &= bits - 1)
                    _stale[w * 64 + BitOperations.TrailingZeroCount(bits)] = true;
            }
        }
    }

    private double Shake(int variable)
    {
        var mixed = (_seed + (ulong)variable + 1) * 0x9E3779B97F4A7C15UL;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
