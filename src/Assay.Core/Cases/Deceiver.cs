using System.Collections.Immutable;

namespace Assay.Core.Cases;

/// <summary>Somebody who may feed sources with what a story needs.</summary>
/// <param name="Id">Identifier in the case.</param>
/// <param name="Says">Who would deceive whom into what, in a plain sentence.</param>
/// <param name="Story">The hypothesis that it wants believed, or <see langword="null"/> where it only muddies the water.</param>
/// <param name="Active">P(at work | hypothesis): one rating for all, or one for each in the case's order.</param>
public sealed record Deceiver(string Id, string Says, string? Story, ImmutableArray<Rating> Active);
