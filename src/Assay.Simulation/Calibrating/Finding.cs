namespace Assay.Simulation.Calibrating;

/// <summary>One thing that a calibration was to show, and whether it did.</summary>
/// <param name="Says">What was to be shown, in a plain sentence.</param>
/// <param name="Figure">What came out.</param>
/// <param name="Bar">What was wanted.</param>
/// <param name="IsCeiling">Whether the figure must be at most the bar; otherwise at least.</param>
/// <param name="IsShare">Whether both are shares, to be shown as percentages.</param>
public sealed record Finding(string Says, double Figure, double Bar, bool IsCeiling, bool IsShare)
{
    /// <summary>Whether it was shown.</summary>
    public bool Holds => IsCeiling ? Figure <= Bar : Figure >= Bar;
}
