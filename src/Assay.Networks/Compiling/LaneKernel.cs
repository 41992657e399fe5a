using System.Runtime.Intrinsics;

namespace Assay.Networks.Compiling;

/// <summary>A table operation on eight parameter or evidence sets at once: each entry is a vector of eight.</summary>
internal sealed unsafe class LaneKernel
{
    private readonly int _inputs;
    private readonly int[] _kept;
    private readonly int[] _summed;

    public LaneKernel(in KernelShape shape)
    {
        _inputs = shape.Strides.Length;
        _kept = LoopOffsets.Of(shape, true, 0, shape.Extents.Length);
        _summed = LoopOffsets.Of(shape, false, 0, shape.Extents.Length);
    }

    public void Run(Vector512<double>** inputs, Vector512<double>* output)
    {
        fixed (
            int* kept = _kept,
                summed = _summed
        )
        {
            var keptEnd = kept + _kept.Length;
            var summedEnd = summed + _summed.Length;
            switch (_inputs)
            {
                case 1:
                    One(inputs[0], output, kept, keptEnd, summed, summedEnd);
                    break;
                case 2:
                    Two(inputs[0], inputs[1], output, kept, keptEnd, summed, summedEnd);
                    break;
                default:
                    Many(inputs, output, kept, keptEnd, summed, summedEnd);
                    break;
            }
        }
    }

    private static void One(
        Vector512<double>* a,
        Vector512<double>* output,
        int* kept,
        int* keptEnd,
        int* summed,
        int* summedEnd
    )
    {
        for (; kept < keptEnd; kept++)
        {
            var sum = Vector512<double>.Zero;
            for (var s = summed; s < summedEnd; s++)
                sum += a[kept[0] + s[0]];
            *output++ = sum;
        }
    }

    private static void Two(
        Vector512<double>* a,
        Vector512<double>* b,
        Vector512<double>* output,
        int* kept,
        int* keptEnd,
        int* summed,
        int* summedEnd
    )
    {
        for (; kept < keptEnd; kept += 2)
        {
            var x = a + kept[0];
            var y = b + kept[1];
            var sum = Vector512<double>.Zero;
            for (var s = summed; s < summedEnd; s += 2)
                sum = Vector512.FusedMultiplyAdd(x[s[0]], y[s[1]], sum);
            *output++ = sum;
        }
    }

    private void Many(
        Vector512<double>** inputs,
        Vector512<double>* output,
        int* kept,
        int* keptEnd,
        int* summed,
        int* summedEnd
    )
    {
        for (; kept < keptEnd; kept += _inputs)
        {
            var sum = Vector512<double>.Zero;
            for (var s = summed; s < summedEnd; s += _inputs)
            {
                var product = inputs[0][kept[0] + s[0]];
                for (var i = 1; i < _inputs; i++)
                    product *= inputs[i][kept[i] + s[i]];
                sum += product;
            }

            *output++ = sum;
        }
    }
}
