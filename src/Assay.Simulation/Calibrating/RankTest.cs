using System.Collections.Immutable;

namespace Assay.Simulation.Calibrating;

/// <summary>Simulation-based calibration of one quantity.</summary>
/// <param name="Quantity">The quantity.</param>
/// <param name="Counts">How often the truth's rank fell into each of 21 equal parts.</param>
/// <param name="P">P(counts at least as uneven | calibrated), by chi-square.</param>
public sealed record RankTest(Quantity Quantity, ImmutableArray<long> Counts, double P);
