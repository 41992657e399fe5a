namespace Assay.Core.Provenance.Tracing;

/// <summary>Which documents bear a posted shingle. In memory, or in sorted segments that the caller maps.</summary>
/// <remarks>
/// Documents are known by rank (<see cref="DocumentTable"/>), and only leaders of identical texts are in it. Reading
/// is safe from several threads at once.
/// </remarks>
internal interface IShingleIndex
{
    /// <summary>Finds the bearers below a rank: all of them, or the earliest and the latest halves where they are more than fit.</summary>
    /// <param name="key">The shingle as <see cref="Shingle.KeyOf"/> gives it.</param>
    /// <param name="limit">Ranks from here on are left out.</param>
    /// <param name="bearers">Receives ranks in ascending order.</param>
    /// <returns>How many bearers there are below the limit; as many as fit were written.</returns>
    public int Find(uint key, int limit, Span<int> bearers);
}
