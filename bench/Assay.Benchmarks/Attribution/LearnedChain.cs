using System.Runtime.Intrinsics;
using Assay.Core.Reading.Attributing.Learned;

namespace Assay.Benchmarks.Attribution;

/// <summary>A chain while it learns: a conditional random field (Lafferty, McCallum and Pereira 2001) by stochastic gradient descent.</summary>
/// <remarks>Each weight has a step of its own (AdaGrad, Duchi, Hazan and Singer 2011). One thread, a seeded order and no clock.</remarks>
internal sealed class LearnedChain
{
    private const int Labels = AttributionLabels.Count;
    private const int Stride = FeatureWeights.Half;
    private const float Reach = 0.04f;
    private const float Floor = 1f;
    private const float Unit = 127 / 4f;
    private const double Least = 0.001;

    private readonly float[] weights;
    private readonly float[] squares;
    private readonly float[] gains = new float[LabelChain.GainCount];
    private readonly float[] gainSquares = new float[LabelChain.GainCount];
    private readonly List<ulong> prints;
    private readonly float penalty;

    /// <summary>Makes room for numbered features.</summary>
    public LearnedChain(List<ulong> prints, float penalty)
    {
        this.prints = prints;
        this.penalty = penalty;
        weights = new float[prints.Count * Stride];
        squares = new float[prints.Count * Stride];
    }

    /// <summary>Goes through the sequences once in the given order; gives the mean loss of a word.</summary>
    public double Learn(IReadOnlyList<ChainExample> examples, ReadOnlySpan<int> order)
    {
        var loss = 0.0;
        var words = 0;
        foreach (var index in order)
        {
            loss += LearnOne(examples[index]);
            words += examples[index].Labels.Length;
        }

        return loss / Math.Max(1, words);
    }

    /// <summary>The best labels of a sequence.</summary>
    public byte[] Decode(ChainExample example)
    {
        var scores = Scores(example);
        var from = new byte[scores.Length];
        var best = new float[Labels];
        var next = new float[Labels];
        for (var label = 0; label < Labels; label++)
            best[label] = AttributionLabels.MayBegin(label) ? scores[label] : float.MinValue / 4;
        for (var at = 1; at < example.Labels.Length; at++)
        {
            for (var label = 0; label < Labels; label++)
            {
                next[label] = float.MinValue;
                for (var before = 0; before < Labels; before++)
                {
                    if (!AttributionLabels.MayFollow(before, label))
                        continue;
                    var gain = best[before] + gains[Gain(example.Gates[at], before, label)];
                    if (gain <= next[label])
                        continue;
                    next[label] = gain;
                    from[(at * Labels) + label] = (byte)before;
                }

                next[label] += scores[(at * Labels) + label];
            }

            (best, next) = (next, best);
        }

        var labels = new byte[example.Labels.Length];
        var last = Array.IndexOf(best, best.Max());
        for (var at = labels.Length - 1; at >= 0; at--)
        {
            labels[at] = (byte)last;
            last = from[(at * Labels) + last];
        }

        return labels;
    }

    /// <summary>What labels gain, in whole numbers.</summary>
    public short[] Gains() =>
        [.. gains.Select(gain => (short)MathF.Round(Math.Clamp(gain * Unit, -32_000, 32_000)))];

    /// <summary>The fingerprint of each feature, how much it says, and its weights in whole numbers.</summary>
    public IEnumerable<(ulong Print, double Says, sbyte[] Weights)> Features()
    {
        for (var feature = 0; feature < prints.Count; feature++)
            if (Says(feature) > Least)
                yield return (prints[feature], Says(feature), Whole(feature));
    }

    private double Says(int feature)
    {
        var sum = 0.0;
        foreach (var weight in weights.AsSpan(feature * Stride, Labels))
            sum += weight * (double)weight;
        return sum;
    }

    private sbyte[] Whole(int feature)
    {
        var whole = new sbyte[Stride];
        for (var label = 0; label < Labels; label++)
            whole[label] = (sbyte)
                Math.Clamp(MathF.Round(weights[(feature * Stride) + label] * Unit), -127, 127);
        return whole;
    }

    private float[] Scores(ChainExample example)
    {
        var scores = new float[example.Labels.Length * Labels];
        Span<float> sum = stackalloc float[Stride];
        for (var at = 0; at < example.Labels.Length; at++)
        {
            var total = Vector256Sum(example.FeaturesOf(at));
            for (var label = 0; label < Labels; label++)
                scores[(at * Labels) + label] = total[label];
        }

        return scores;
    }

    private Vector256<float> Vector256Sum(ReadOnlySpan<int> features)
    {
        var total = Vector256<float>.Zero;
        foreach (var feature in features)
            total += Vector256.LoadUnsafe(ref weights[feature * Stride]);
        return total;
    }

    private static int Gain(int gate, int before, int label) => (((gate * Labels) + before) * Labels) + label;

    private double LearnOne(ChainExample example)
    {
        var lattice = new ChainLattice(example.Gates, Scores(example), gains);
        var loss = lattice.Run(example.Labels);
        var change = new float[Stride];
        for (var at = 0; at < example.Labels.Length; at++)
        {
            lattice.ChangesAt(at).CopyTo(change);
            for (var label = 0; label < Labels; label++)
                change[label] *= example.Weight;
            if (MathF.Abs(change[example.Labels[at]]) < 1e-4f)
                continue;
            foreach (var feature in example.FeaturesOf(at))
                Move(feature * Stride, change);
        }

        for (var i = 0; i < gains.Length; i++)
        {
            var slope = lattice.GainChanges[i] * example.Weight;
            if (slope == 0)
                continue;
            gainSquares[i] += slope * slope;
            gains[i] += Reach * slope / MathF.Sqrt(Floor + gainSquares[i]);
        }

        return loss;
    }

    private void Move(int row, float[] change)
    {
        var now = Vector256.LoadUnsafe(ref weights[row]);
        var slope = Vector256.LoadUnsafe(ref change[0]) - (now * penalty);
        var square = Vector256.LoadUnsafe(ref squares[row]) + (slope * slope);
        var step = slope * Reach / Vector256.Sqrt(square + Vector256.Create(Floor));
        Vector256.StoreUnsafe(now + step, ref weights[row]);
        Vector256.StoreUnsafe(square, ref squares[row]);
    }
}
