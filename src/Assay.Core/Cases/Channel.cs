namespace Assay.Core.Cases;

/// <summary>A way by which reports arrive.</summary>
/// <param name="Id">Identifier in the case.</param>
/// <param name="Controllability">P(a source in it is controlled | its deceiver is at work); unrated moves nothing and widens the ranges, as grade F does.</param>
/// <param name="Deceiver">Who could feed it; without one, controllability has no effect.</param>
public sealed record Channel(string Id, Rating Controllability, string? Deceiver);
