using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Assay.Networks.Compiling;

/// <summary>A large operation: loops over the output, within them over what is summed, within them a contiguous run.</summary>
/// <remarks>
/// The run is the innermost joined loop; each input either steps through it one by one or stands still. Outer loops are
/// decoded once a piece, the middle ones are short lists of offsets that stay in the first-level cache.
/// </remarks>
internal sealed unsafe class LoopKernel : Kernel
{
    /// <summary>Entries of an offset list: long enough to amortise decoding, short enough for the cache.</summary>
    private const int ListLimit = 1024;

    private readonly int _inputs;
    private readonly int[] _order;
    private readonly int _stepping;
    private readonly int _run;
    private readonly bool _runKept;
    private readonly int[] _middle;
    private readonly int _middleCount;
    private readonly int[] _sum;
    private readonly int _sumCount;
    private readonly int[] _outerExtents;
    private readonly int[][] _outerStrides;
    private readonly int[] _outerSumExtents;
    private readonly int[][] _outerSumStrides;
    private readonly long _outerCount;
    private readonly long _outerSumCount;

    private LoopKernel(in KernelShape shape)
    {
        var last = shape.Extents.Length - 1;
        _inputs = shape.Strides.Length;
        _run = shape.Extents[last];
        _runKept = shape.Kept[last];
        _order = new int[_inputs];
        foreach (var steps in (ReadOnlySpan<int>)[1, 0])
        {
            for (var i = 0; i < _inputs; i++)
            {
                if (shape.Strides[i][last] == steps)
                    _order[steps == 1 ? _stepping++ : _stepping + Standing(shape, last, i)] = i;
            }
        }

        var middleFrom = Split(shape, true, last);
        var sumFrom = Split(shape, false, last);
        _middle = Permute(LoopOffsets.Of(shape, true, middleFrom, last));
        _middleCount = _middle.Length / _inputs;
        _sum = Permute(LoopOffsets.Of(shape, false, sumFrom, last));
        _sumCount = _sum.Length / _inputs;
        (_outerExtents, _outerStrides, _outerCount) = Outer(shape, true, middleFrom);
        (_outerSumExtents, _outerSumStrides, _outerSumCount) = Outer(shape, false, sumFrom);
    }

    public override long Pieces => _outerCount * _middleCount;

    private int OutputStep => _runKept ? _run : 1;

    public static LoopKernel Of(in KernelShape shape) => new(shape) { Work = shape.Work };

    public override void Run(double** inputs, double* output, long from, long to)
    {
        var sumBase = stackalloc double*[4];
        var at = stackalloc double*[4];
        for (long s = 0; s < _outerSumCount; s++)
        {
            for (var i = 0; i < _inputs; i++)
                sumBase[i] = inputs[_order[i]] + Offset(_outerSumExtents, _outerSumStrides, _order[i], s);
            for (var piece = from; piece < to; )
            {
                var outer = piece / _middleCount;
                var first = (int)(piece - outer * _middleCount);
                var end = (int)Math.Min(_middleCount, first + (to - piece));
                for (var i = 0; i < _inputs; i++)
                    at[i] = sumBase[i] + Offset(_outerExtents, _outerStrides, _order[i], outer);
                var start = output + piece * OutputStep;
                Dispatch(new Stretch(at, start, first, end, s > 0));
                piece += end - first;
            }
        }
    }

    public override void RunMax(double** inputs, double* output)
    {
        new Span<double>(output, checked((int)(Pieces * OutputStep))).Clear();
        var at = stackalloc double*[4];
        for (long s = 0; s < _outerSumCount; s++)
        {
            for (long piece = 0; piece < Pieces; piece++)
            {
                var (outer, middle) = Math.DivRem(piece, _middleCount);
                for (var i = 0; i < _inputs; i++)
                {
                    at[i] = inputs[_order[i]] + Offset(_outerSumExtents, _outerSumStrides, _order[i], s);
                    at[i] +=
                        Offset(_outerExtents, _outerStrides, _order[i], outer)
                        + _middle[middle * _inputs + i];
                }

                for (var t = 0; t < _sumCount; t++)
                    MaxRun(at, output + piece * OutputStep, t);
            }
        }
    }

    private static int Standing(in KernelShape shape, int last, int input)
    {
        var before = 0;
        for (var i = 0; i < input; i++)
            before += shape.Strides[i][last] == 0 ? 1 : 0;
        return before;
    }

    /// <summary>The first loop whose combinations, with the chosen loops within it, still fit a list.</summary>
    private static int Split(in KernelShape shape, bool kept, int last)
    {
        long count = 1;
        for (var d = last - 1; d >= 0; d--)
        {
            if (shape.Kept[d] != kept)
                continue;
            count *= shape.Extents[d];
            if (count > ListLimit)
                return d + 1;
        }

        return 0;
    }

    private static (int[] Extents, int[][] Strides, long Count) Outer(in KernelShape shape, bool kept, int to)
    {
        var extents = new List<int>();
        var strides = new List<int[]>();
        long count = 1;
        for (var d = 0; d < to; d++)
        {
            if (shape.Kept[d] != kept)
                continue;
            extents.Add(shape.Extents[d]);
            var steps = new int[shape.Strides.Length];
            for (var i = 0; i < steps.Length; i++)
                steps[i] = shape.Strides[i][d];
            strides.Add(steps);
            count *= shape.Extents[d];
        }

        return ([.. extents], [.. strides], count);
    }

    private static long Offset(int[] extents, int[][] strides, int input, long index)
    {
        long offset = 0;
        for (var d = extents.Length - 1; d >= 0; d--)
        {
            (index, var digit) = Math.DivRem(index, extents[d]);
            offset += digit * strides[d][input];
        }

        return offset;
    }

    private int[] Permute(int[] offsets)
    {
        var permuted = new int[offsets.Length];
        for (var at = 0; at < offsets.Length; at += _inputs)
        {
            for (var i = 0; i < _inputs; i++)
                permuted[at + i] = offsets[at + _order[i]];
        }

        return permuted;
    }

    private void MaxRun(double** at, double* output, int term)
    {
        for (var j = 0; j < _run; j++)
        {
            double product = 1;
            for (var i = 0; i < _inputs; i++)
                product *= at[i][_sum[term * _inputs + i] + (i < _stepping ? j : 0)];
            var target = _runKept ? output + j : output;
            *target = Math.Max(*target, product);
        }
    }

    private void Dispatch(in Stretch stretch)
    {
        switch (_inputs * 8 + _stepping)
        {
            case 1 * 8 + 0:
                Pass<Same<First>>(stretch);
                break;
            case 1 * 8 + 1:
                Pass<Run<First>>(stretch);
                break;
            case 2 * 8 + 0:
                Pass<Times<Same<First>, Same<Second>>>(stretch);
                break;
            case 2 * 8 + 1:
                Pass<Times<Run<First>, Same<Second>>>(stretch);
                break;
            case 2 * 8 + 2:
                Pass<Times<Run<First>, Run<Second>>>(stretch);
                break;
            case 3 * 8 + 0:
                Pass<Times<Times<Same<First>, Same<Second>>, Same<Third>>>(stretch);
                break;
            case 3 * 8 + 1:
                Pass<Times<Run<First>, Times<Same<Second>, Same<Third>>>>(stretch);
                break;
            case 3 * 8 + 2:
                Pass<Times<Times<Run<First>, Run<Second>>, Same<Third>>>(stretch);
                break;
            case 3 * 8 + 3:
                Pass<Times<Times<Run<First>, Run<Second>>, Run<Third>>>(stretch);
                break;
            case 4 * 8 + 0:
                Pass<Times<Times<Same<First>, Same<Second>>, Times<Same<Third>, Same<Fourth>>>>(stretch);
                break;
            case 4 * 8 + 1:
                Pass<Times<Times<Run<First>, Same<Second>>, Times<Same<Third>, Same<Fourth>>>>(stretch);
                break;
            case 4 * 8 + 2:
                Pass<Times<Times<Run<First>, Run<Second>>, Times<Same<Third>, Same<Fourth>>>>(stretch);
                break;
            case 4 * 8 + 3:
                Pass<Times<Times<Run<First>, Run<Second>>, Times<Run<Third>, Same<Fourth>>>>(stretch);
                break;
            default:
                Pass<Times<Times<Run<First>, Run<Second>>, Times<Run<Third>, Run<Fourth>>>>(stretch);
                break;
        }
    }

    // Optimised at the first call: a single query of a large network is over before tiers would change.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Pass<TTerm>(in Stretch stretch)
        where TTerm : struct, ITerm
    {
        var at = stretch.At;
        var output = stretch.Output;
        var end = stretch.End;
        var add = stretch.Add;
        fixed (
            int* middle = _middle,
                sum = _sum
        )
        {
            var limit = output + (long)(end - stretch.First) * OutputStep;
            for (var m = stretch.First; m < end; m++, output += OutputStep)
            {
                var offset = middle + m * _inputs;
                var a = at[0] + offset[0];
                var b = _inputs > 1 ? at[1] + offset[1] : a;
                var c = _inputs > 2 ? at[2] + offset[2] : a;
                var d = _inputs > 3 ? at[3] + offset[3] : a;
                if (_runKept)
                    Along<TTerm>(a, b, c, d, sum, output, limit, add);
                else
                    *output = (add ? *output : 0) + Down<TTerm>(a, b, c, d, sum);
            }
        }
    }

    /// <summary>The run stands in the output: eight or thirty-two sums side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Along<TTerm>(
        double* a,
        double* b,
        double* c,
        double* d,
        int* sum,
        double* output,
        double* limit,
        bool add
    )
        where TTerm : struct, ITerm
    {
        var j = 0;
        var end = sum + _sumCount * _inputs;
        for (; j + 32 <= _run; j += 32)
        {
            var s0 = Vector512<double>.Zero;
            var s1 = s0;
            var s2 = s0;
            var s3 = s0;
            for (var o = sum; o < end; o += _inputs)
            {
                Shift(ref o, _inputs, a, b, c, d, out var x, out var y, out var z, out var w);
                s0 = TTerm.Add(s0, x, y, z, w, j);
                s1 = TTerm.Add(s1, x, y, z, w, j + 8);
                s2 = TTerm.Add(s2, x, y, z, w, j + 16);
                s3 = TTerm.Add(s3, x, y, z, w, j + 24);
            }

            Store(s0, output + j, limit, 8, add);
            Store(s1, output + j + 8, limit, 8, add);
            Store(s2, output + j + 16, limit, 8, add);
            Store(s3, output + j + 24, limit, 8, add);
        }

        for (; j < _run; j += 8)
        {
            var s = Vector512<double>.Zero;
            for (var o = sum; o < end; o += _inputs)
            {
                Shift(ref o, _inputs, a, b, c, d, out var x, out var y, out var z, out var w);
                s = TTerm.Add(s, x, y, z, w, j);
            }

            Store(s, output + j, limit, _run - j, add);
        }
    }

    /// <summary>The run is summed too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Down<TTerm>(double* a, double* b, double* c, double* d, int* sum)
        where TTerm : struct, ITerm
    {
        var whole = _run & ~7;
        var mask = Tail(_run - whole);
        var s = Vector512<double>.Zero;
        var end = sum + _sumCount * _inputs;
        for (var o = sum; o < end; o += _inputs)
        {
            Shift(ref o, _inputs, a, b, c, d, out var x, out var y, out var z, out var w);
            for (var j = 0; j < whole; j += 8)
                s = TTerm.Add(s, x, y, z, w, j);
            // What lies past the run may be anything, also not a number, so it is masked rather than multiplied by zero.
            if (whole < _run)
                s += TTerm.At(x, y, z, w, whole) & mask;
        }

        return Vector512.Sum(s);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Shift(
        ref int* o,
        int inputs,
        double* a,
        double* b,
        double* c,
        double* d,
        out double* x,
        out double* y,
        out double* z,
        out double* w
    )
    {
        x = a + o[0];
        y = inputs > 1 ? b + o[1] : b;
        z = inputs > 2 ? c + o[2] : c;
        w = inputs > 3 ? d + o[3] : d;
    }

    /// <summary>Writes eight sums, or fewer where more would not be this run's: what follows is written later.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<double> sums, double* output, double* limit, int wanted, bool add)
    {
        if (wanted >= 8 || (!add && output + 8 <= limit))
            (add ? Vector512.Load(output) + sums : sums).Store(output);
        else
            StoreTail(sums, output, wanted, add);
    }

    private static void StoreTail(Vector512<double> sums, double* output, int wanted, bool add)
    {
        var buffer = stackalloc double[8];
        sums.Store(buffer);
        for (var j = 0; j < wanted; j++)
            output[j] = add ? output[j] + buffer[j] : buffer[j];
    }

    private static Vector512<double> Tail(int lanes) =>
        Vector512.LessThan(Vector512<long>.Indices, Vector512.Create((long)lanes)).AsDouble();

    /// <summary>Neighbouring pieces of the output that share their outer loops.</summary>
    private readonly struct Stretch(double** at, double* output, int first, int end, bool add)
    {
        /// <summary>Where each input begins.</summary>
        public readonly double** At = at;

        /// <summary>Where the first piece is written.</summary>
        public readonly double* Output = output;

        /// <summary>The first piece, counted in the middle loops.</summary>
        public readonly int First = first;

        /// <summary>The piece after the last.</summary>
        public readonly int End = end;

        /// <summary>Whether to add to what is there.</summary>
        public readonly bool Add = add;
    }
}
