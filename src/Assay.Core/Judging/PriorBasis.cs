using System.Collections.Immutable;

namespace Assay.Core.Judging;

/// <summary>Where the prior came from.</summary>
/// <param name="ReferenceClass">Identifier of the reference class, or <see langword="null"/> where the prior is not from one.</param>
/// <param name="Says">The class in a plain sentence with its counts.</param>
/// <param name="Source">Where the counts were taken from.</param>
/// <param name="Caveats">What the counts do not show.</param>
/// <param name="Alternatives">What the leader's posterior and word would be under other classes.</param>
public sealed record PriorBasis(
    string? ReferenceClass,
    string Says,
    string Source,
    ImmutableArray<string> Caveats,
    ImmutableArray<PriorAlternative> Alternatives
);
