using System.Collections.Immutable;

namespace Assay.Core.Cases;

/// <summary>A hidden common cause shared by several indicators, so that it is not counted once for each.</summary>
/// <param name="Id">Identifier in the case.</param>
/// <param name="Says">What it is, in a plain sentence.</param>
/// <param name="Probability">One rating, the same under every hypothesis, or one for each in the case's order.</param>
public sealed record Cause(string Id, string Says, ImmutableArray<Rating> Probability);
