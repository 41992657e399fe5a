using Assay.Core.Weighing;

namespace Assay.Core.Judging;

/// <summary>What the pooled posterior becomes without one to three of the things that it rests on.</summary>
internal sealed class LossOutcomes
{
    private readonly JudgingBasis _basis;
    private readonly SplitNetwork[] _split;
    private readonly double[][] _joints;

    public LossOutcomes(JudgingBasis basis)
    {
        _basis = basis;
        Change[] changes = [.. basis.Losses.Select(loss => loss.Change)];
        _split = [.. basis.Views.Select(view => new SplitNetwork(view, changes))];
        _joints = [.. basis.Views.Select(_ => new double[basis.Content.Hypotheses.Length])];
    }

    /// <summary>Work of one set, in multiplications.</summary>
    public double SetCost => _split.Sum(split => (double)split.SetCost);

    /// <summary>Work of <see cref="Prepare"/>, in entries of tables.</summary>
    public double CostOf(int size) => _split.Sum(split => split.CostOf(size));

    /// <summary>Gets ready for sets of this many; of one is ready from the start.</summary>
    public void Prepare(int size)
    {
        foreach (var split in _split)
            split.Prepare(size);
    }

    /// <summary>The posterior without one thing; as it stands where the reports then are impossible: nothing is left to compare.</summary>
    public double[] Without(int loss) =>
        TryWithout([loss]) is { } posterior ? [.. posterior] : _basis.Marginals.Posterior;

    /// <summary>The posterior without some things; valid until the next call. <see langword="null"/> where the reports then are impossible.</summary>
    public double[]? TryWithout(ReadOnlySpan<int> losses)
    {
        for (var view = 0; view < _split.Length; view++)
        {
            var joint = _joints[view];
            _split[view].Joint(losses, joint);
            var sum = 0.0;
            foreach (var weight in joint)
                sum += weight;
            if (!(sum > 0))
                return null;
            for (var h = 0; h < joint.Length; h++)
                joint[h] /= sum;
        }

        return _joints.Length == 1 ? _joints[0] : Pooling.Of(_joints);
    }
}
