using System.Collections.Immutable;

namespace Assay.Core.Judging;

/// <summary>A smallest set of origins, assumptions or ratings whose loss changes the leader or its word.</summary>
/// <param name="Remove">What is taken away, as identifiers: <c>origin r1</c>, <c>assumption x = yes</c>, <c>indicator y</c>.</param>
/// <param name="Leader">The leading hypothesis then.</param>
/// <param name="Word">The leader's estimative word then.</param>
/// <param name="Says">The same in one plain sentence.</param>
public sealed record Linchpin(ImmutableArray<string> Remove, string Leader, string Word, string Says)
{
    /// <summary>Posterior, then, of the hypothesis that leads now.</summary>
    public double Posterior { get; init; }
}
