using System.Collections.Immutable;
using Assay.Core.Cases;

namespace Assay.Simulation.Worlds;

/// <summary>A world with known truth: the case is all that a method sees of it.</summary>
/// <param name="Number">Its number among those of a seed.</param>
/// <param name="Case">What an analyst would have written down.</param>
/// <param name="Truth">What is so.</param>
/// <param name="Manners">By report: how it takes over what it may have taken over; <see langword="null"/> where it stands alone.</param>
public sealed record World(int Number, Case Case, WorldTruth Truth, ImmutableArray<CopyManner?> Manners);
