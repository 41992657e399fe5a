namespace Assay.Core.Weighing;

/// <summary>One table of a case's network: which variables it is over, and how its numbers follow from the ratings.</summary>
/// <param name="Scope">Variables by position; the last one runs fastest.</param>
/// <param name="Slots">The ratings that its numbers depend on, besides the priors where <paramref name="UsesPrior"/>.</param>
/// <param name="UsesPrior">Whether its numbers depend on the priors.</param>
/// <param name="Reports">The reports whose tables it multiplies; empty for the others.</param>
/// <param name="Fill">Writes its numbers; the last argument says for each report of the case whether it is left out, or is <see langword="null"/>.</param>
internal sealed record CaseTable(
    int[] Scope,
    int[] Slots,
    bool UsesPrior,
    int[] Reports,
    CaseTable.Filler Fill
)
{
    /// <summary>Writes numbers into an empty or used table of the right size.</summary>
    public delegate void Filler(CaseNumbers numbers, Span<double> table, bool[]? dropped);
}
