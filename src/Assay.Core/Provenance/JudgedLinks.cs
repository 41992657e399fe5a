using System.Collections.Immutable;

namespace Assay.Core.Provenance;

/// <summary>The documents that one may have its words from, as tracing and reading together judge them.</summary>
/// <param name="Own">Probability that it has them from none.</param>
/// <param name="Links">The possible ones: those that tracing took first, then by probability.</param>
/// <param name="IsReread">Whether reading added evidence, so that the choice has to be made again.</param>
internal sealed record JudgedLinks(double Own, ImmutableArray<TextLink> Links, bool IsReread);
