using System.Numerics;
using System.Runtime.InteropServices;
using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Syntax;

/// <summary>Weights that learn: the perceptron's, with the sums that their averages need (Collins 2002; Daumé 2006).</summary>
internal sealed class AveragedWeights(int bits)
{
    private readonly short[] now = new short[(1 << bits) + HashedWeights.Margin];
    private readonly long[] drift = new long[(1 << bits) + HashedWeights.Margin];
    private readonly int shift = 32 - bits;
    private long step = 1;

    /// <summary>Adds up the present weights of all features for each outcome; the length is a multiple of 32.</summary>
    public void Sum(ReadOnlySpan<uint> features, Span<int> totals)
    {
        totals.Clear();
        var sums = MemoryMarshal.Cast<int, Vector<int>>(totals);
        foreach (var feature in features)
        {
            var row = MemoryMarshal.Cast<short, Vector<short>>(
                now.AsSpan((int)(feature >> shift), totals.Length)
            );
            for (var at = 0; at < row.Length; at++)
            {
                Vector.Widen(row[at], out var low, out var high);
                sums[2 * at] += low;
                sums[(2 * at) + 1] += high;
            }
        }
    }

    /// <summary>Adds up the present weights of all features for three outcomes.</summary>
    public void SumThree(ReadOnlySpan<uint> features, Span<int> totals)
    {
        totals.Clear();
        foreach (var feature in features)
        {
            var row = now.AsSpan((int)(feature >> shift), 3);
            totals[0] += row[0];
            totals[1] += row[1];
            totals[2] += row[2];
        }
    }

    /// <summary>Counts one decision.</summary>
    public void Step() => step++;

    /// <summary>Rewards one outcome and punishes another.</summary>
    public void Update(ReadOnlySpan<uint> features, int right, int wrong)
    {
        foreach (var feature in features)
        {
            var row = (int)(feature >> shift);
            Change(row + right, 1);
            Change(row + wrong, -1);
        }
    }

    /// <summary>The averages in eight bits; the largest is 127, since the few largest carry the most.</summary>
    public byte[] InEightBits()
    {
        var averages = Averages();
        var scale = 127 / averages.Max(Math.Abs);
        return [.. averages.Select(each => (byte)(sbyte)MathF.Round(each * scale))];
    }

    private float[] Averages()
    {
        var averages = new float[now.Length];
        for (var at = 0; at < now.Length; at++)
            averages[at] = now[at] - (float)((double)drift[at] / step);
        return averages;
    }

    private void Change(int at, short by)
    {
        now[at] += by;
        drift[at] += by * step;
    }
}
