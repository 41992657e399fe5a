using System.Collections.Immutable;

namespace Assay.Core.Provenance;

/// <summary>One document's words or claims come from another's.</summary>
/// <param name="Document">Identifier of the document that took.</param>
/// <param name="Of">Identifier of the document that it took from.</param>
/// <param name="Kind">How.</param>
/// <param name="Probability">That it is so, in [0, 1].</param>
/// <param name="Evidence">The reasons, each one plain phrase.</param>
public sealed record Derivation(
    string Document,
    string Of,
    DerivationKind Kind,
    double Probability,
    ImmutableArray<string> Evidence
)
{
    /// <summary>Probability that the two are not independent, whichever of them came first, in [0, 1].</summary>
    /// <remarks>
    /// Equal to <see cref="Probability"/> where the order is known. Where it isn't, <see cref="Probability"/> is halved
    /// and this is not: counting origins needs no direction (law 1 holds for undated copies as well).
    /// </remarks>
    public double Dependence { get; init; } = Probability;
}
