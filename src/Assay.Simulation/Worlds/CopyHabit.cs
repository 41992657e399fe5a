namespace Assay.Simulation.Worlds;

/// <summary>How often a manner of taking over is met, and how sure one may be that it is a copy.</summary>
/// <param name="Often">How often, in any unit.</param>
/// <param name="Copies">P(it is a copy), which is what provenance would state.</param>
public readonly record struct CopyHabit(double Often, Spread Copies);
