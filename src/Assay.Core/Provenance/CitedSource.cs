namespace Assay.Core.Provenance;

/// <summary>A document that another names as a source.</summary>
/// <param name="Child">Rank of the document that names.</param>
/// <param name="Of">Rank of the document that is named.</param>
/// <param name="Name">The name as written.</param>
/// <param name="Statements">Identifiers of the child's statements that stand on it.</param>
/// <param name="OfAll">Number of statements that the child makes.</param>
internal sealed record CitedSource(int Child, int Of, string Name, SortedSet<string> Statements, int OfAll)
{
    // A document whose every statement stands on a named source, without shared words, has this probability.
    public const double Throughout = 0.9;

    // The same, where no statements were read that could tell how much stands on it.
    public const double Unmeasured = 0.5;

    public double Dependence => OfAll == 0 ? Unmeasured : Throughout * Statements.Count / OfAll;
}
