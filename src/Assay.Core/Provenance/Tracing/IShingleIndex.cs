namespace Assay.Core.Provenance.Tracing;

/// <summary>Which documents bear a posted shingle. In memory, or in sorted segments that the caller maps.</summary>
/// <remarks>
/// Documents are known by rank (<see cref="DocumentTable"/>), and only leaders of identical texts are in it. Reading
/// is safe from several threads at once.
/// </remarks>
internal interface IShingleIndex
{
    /// <summary>
    /// Looks at the places of several keys at once, so that the memory's answers overlap instead of each being waited for
    /// when <see cref="Find"/> needs it.
    /// </summary>
    /// <param name="keys">What is about to be asked for.</param>
    /// <returns>Something that depends on all that was looked at, so that no compiler leaves the looking out.</returns>
    public int Bring(ReadOnlySpan<uint> keys);

    /// <summary>Finds the bearers below a rank: all of them, or the earliest and the latest halves where they are more than fit.</summary>
    /// <param name="key">The shingle as <see cref="Shingle.KeyOf"/> gives it.</param>
    /// <param name="limit">Ranks from here on are left out.</param>
    /// <param name="bearers">Receives ranks in ascending order.</param>
    /// <returns>How many bearers there are below the limit; as many as fit were written.</returns>
    public int Find(uint key, int limit, Span<int> bearers);
}
