namespace Assay.Simulation.Scoring;

/// <summary>The middle 90 % of what a figure comes to when the worlds are drawn again.</summary>
/// <param name="Low">5 % lie below.</param>
/// <param name="High">5 % lie above.</param>
public readonly record struct Interval(double Low, double High);
