using Assay.Core.Cases;

namespace Assay.Core.Judging.Linting;

/// <summary>What a word stands for in one table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Low">Lower end of the band.</param>
/// <param name="High">Upper end of the band.</param>
/// <param name="IsSynonym">Whether it stands in the table's row of synonyms.</param>
internal sealed record TermMeaning(EstimativeWords Table, double Low, double High, bool IsSynonym)
{
    /// <summary>The middle of the band.</summary>
    public double Middle => (Low + High) / 2;
}
