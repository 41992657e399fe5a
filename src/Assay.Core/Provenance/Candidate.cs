namespace Assay.Core.Provenance;

/// <summary>A document that another may have taken from, with what speaks for it.</summary>
/// <param name="Child">Rank of the document that may have taken.</param>
/// <param name="Of">Rank of the document that it may have taken from.</param>
/// <param name="Shared">The text that they share.</param>
/// <param name="Containment">Share of the child's runs that the candidate has, in [0, 1], quotes counted low.</param>
/// <param name="Name">The name by which the child points to the candidate, or <see langword="null"/>.</param>
/// <param name="IsOrdered">Whether the candidate is known to be earlier.</param>
internal sealed record Candidate(
    int Child,
    int Of,
    SharedText Shared,
    double Containment,
    string? Name,
    bool IsOrdered
)
{
    /// <summary>For choosing between candidates: shared runs, doubled when named, halved when the order is unknown.</summary>
    /// <remarks>Rule B5 of the project's own measurements: the best of the simple directed rules.</remarks>
    public double Rating => Shared.Telling * (Name is null ? 1 : 2) * (IsOrdered ? 1 : 0.5);

    public double Dependence =>
        EvidenceWeights.Probability(
            Math.Min(
                EvidenceWeights.Most,
                EvidenceWeights.Base
                    + (EvidenceWeights.SharedRuns * Math.Log(1 + Shared.Telling))
                    + (EvidenceWeights.Containment * Containment)
                    + (Name is null ? 0 : EvidenceWeights.Named)
            )
        );
}
