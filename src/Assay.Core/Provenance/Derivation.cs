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
);
