using System.Collections.Immutable;

namespace Assay.Core.Provenance;

/// <summary>A document that another may have its words from.</summary>
/// <param name="Child">Rank of the document that may have taken.</param>
/// <param name="Of">Rank of the document that it may have taken from.</param>
/// <param name="Probability">That it did.</param>
/// <param name="IsTaken">Whether tracing took it for a parent, rather than for a possible one.</param>
/// <param name="Name">The name by which the child points to it, or <see langword="null"/>.</param>
/// <param name="Shared">What the two share; empty where tracing did not look.</param>
internal sealed record TextLink(
    int Child,
    int Of,
    double Probability,
    bool IsTaken,
    string? Name,
    ImmutableArray<SharedSpan> Shared
)
{
    /// <summary>Probability that the child is not independent of it and of whatever has the same words.</summary>
    public double Dependence { get; init; } = Probability;
}
