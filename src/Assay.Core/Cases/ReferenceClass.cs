using System.Collections.Immutable;

namespace Assay.Core.Cases;

/// <summary>How often something held among comparable cases; its probability is Beta(k + 1/2, n - k + 1/2).</summary>
/// <param name="Id">Identifier in the templates.</param>
/// <param name="Says">The class in one plain sentence.</param>
/// <param name="Count">k: how often it held.</param>
/// <param name="Of">n: among how many.</param>
/// <param name="Source">Where the counts come from.</param>
/// <param name="Caveats">What the counts do not show.</param>
public sealed record ReferenceClass(
    string Id,
    string Says,
    int Count,
    int Of,
    string Source,
    ImmutableArray<string> Caveats
)
{
    /// <summary>Mean of the probability: (k + 1/2) / (n + 1).</summary>
    public double Mean => (Count + 0.5) / (Of + 1.0);
}
