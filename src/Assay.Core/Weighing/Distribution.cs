namespace Assay.Core.Weighing;

/// <summary>From P(hypothesis, reports) to P(hypothesis | reports).</summary>
internal static class Distribution
{
    /// <summary>The normalised numbers; <see langword="null"/> where they are all 0: the reports are impossible.</summary>
    public static double[]? Of(double[] joint)
    {
        var sum = joint.Sum();
        return sum > 0 ? [.. joint.Select(p => p / sum)] : null;
    }
}
