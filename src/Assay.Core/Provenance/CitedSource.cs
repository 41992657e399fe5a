namespace Assay.Core.Provenance;

/// <summary>A document that another names as a source.</summary>
/// <param name="Child">Rank of the document that names.</param>
/// <param name="Of">Rank of the document that is named.</param>
/// <param name="Name">The name as written.</param>
/// <param name="Statements">Identifiers of the child's statements that stand on it.</param>
/// <param name="OfAll">Number of statements that the child makes.</param>
internal sealed record CitedSource(int Child, int Of, string Name, SortedSet<string> Statements, int OfAll)
{
    public double Dependence =>
        OfAll == 0
            ? EvidenceWeights.CitedUnmeasured
            : EvidenceWeights.CitedThroughout * Statements.Count / OfAll;
}
