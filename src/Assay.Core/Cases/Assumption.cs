using System.Collections.Immutable;

namespace Assay.Core.Cases;

/// <summary>A proposition that likelihoods depend on; a candidate linchpin.</summary>
/// <param name="Id">Identifier in the case.</param>
/// <param name="Says">What it says, in a plain sentence.</param>
/// <param name="Probability">One rating, the same under every hypothesis, or one for each in the case's order.</param>
public sealed record Assumption(string Id, string Says, ImmutableArray<Rating> Probability);
