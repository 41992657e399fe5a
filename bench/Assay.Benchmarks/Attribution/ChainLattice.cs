using Assay.Core.Reading.Attributing.Learned;

namespace Assay.Benchmarks.Attribution;

/// <summary>The probabilities of all labellings of one sequence under the present weights (forward-backward, scaled).</summary>
internal sealed class ChainLattice(byte[] gates, float[] scores, float[] gains)
{
    private const int Labels = AttributionLabels.Count;
    private const int Square = Labels * Labels;

    private readonly int length = gates.Length;
    private readonly double[] emissions = new double[scores.Length];
    private readonly double[] forward = new double[scores.Length];
    private readonly double[] backward = new double[scores.Length];
    private readonly double[] scaling = new double[gates.Length];
    private readonly float[] changes = new float[scores.Length];
    private readonly double[] factors = new double[gains.Length];

    /// <summary>True minus expected for each gain.</summary>
    public float[] GainChanges { get; } = new float[gains.Length];

    /// <summary>True minus expected for each label of a word.</summary>
    public ReadOnlySpan<float> ChangesAt(int at) => changes.AsSpan(at * Labels, Labels);

    /// <summary>Computes everything; gives minus the log-probability of the true labels.</summary>
    public double Run(byte[] labels)
    {
        for (var i = 0; i < gains.Length; i++)
            factors[i] = AttributionLabels.MayFollow(i / Labels % Labels, i % Labels)
                ? Math.Exp(gains[i])
                : 0;
        var log = 0.0;
        for (var at = 0; at < length; at++)
            log += Exponentiate(at);
        log += Forward();
        Backward();
        return log + Expect(labels);
    }

    private double Exponentiate(int at)
    {
        var row = scores.AsSpan(at * Labels, Labels);
        var largest = float.MinValue;
        foreach (var score in row)
            largest = Math.Max(largest, score);
        for (var label = 0; label < Labels; label++)
            emissions[(at * Labels) + label] = Math.Exp(row[label] - largest);
        return largest;
    }

    private double Forward()
    {
        var log = 0.0;
        for (var at = 0; at < length; at++)
        {
            var sum = 0.0;
            for (var label = 0; label < Labels; label++)
            {
                var mass =
                    at > 0 ? Into(at, label)
                    : AttributionLabels.MayBegin(label) ? 1
                    : 0;
                sum += forward[(at * Labels) + label] = mass * emissions[(at * Labels) + label];
            }

            scaling[at] = sum;
            for (var label = 0; label < Labels; label++)
                forward[(at * Labels) + label] /= sum;
            log += Math.Log(sum);
        }

        return log;
    }

    private double Into(int at, int label)
    {
        var mass = 0.0;
        for (var before = 0; before < Labels; before++)
            mass +=
                forward[((at - 1) * Labels) + before]
                * factors[(gates[at] * Square) + (before * Labels) + label];
        return mass;
    }

    private void Backward()
    {
        for (var label = 0; label < Labels; label++)
            backward[((length - 1) * Labels) + label] = 1;
        for (var at = length - 2; at >= 0; at--)
        for (var label = 0; label < Labels; label++)
        {
            var mass = 0.0;
            for (var next = 0; next < Labels; next++)
                mass +=
                    factors[(gates[at + 1] * Square) + (label * Labels) + next]
                    * emissions[((at + 1) * Labels) + next]
                    * backward[((at + 1) * Labels) + next];
            backward[(at * Labels) + label] = mass / scaling[at + 1];
        }
    }

    private double Expect(byte[] labels)
    {
        var gold = 0.0;
        for (var at = 0; at < length; at++)
        {
            for (var label = 0; label < Labels; label++)
                changes[(at * Labels) + label] = -(float)(
                    forward[(at * Labels) + label] * backward[(at * Labels) + label]
                );
            changes[(at * Labels) + labels[at]] += 1;
            gold += scores[(at * Labels) + labels[at]];
            if (at == 0)
                continue;
            gold += gains[(gates[at] * Square) + (labels[at - 1] * Labels) + labels[at]];
            ExpectGains(at, labels);
        }

        return -gold;
    }

    private void ExpectGains(int at, byte[] labels)
    {
        var gate = gates[at] * Square;
        for (var before = 0; before < Labels; before++)
        for (var label = 0; label < Labels; label++)
            GainChanges[gate + (before * Labels) + label] -= (float)(
                forward[((at - 1) * Labels) + before]
                * factors[gate + (before * Labels) + label]
                * emissions[(at * Labels) + label]
                * backward[(at * Labels) + label]
                / scaling[at]
            );
        GainChanges[gate + (labels[at - 1] * Labels) + labels[at]] += 1;
    }
}
