using Assay.Storage.Journals;

namespace Assay.Web.Living;

/// <summary>Searches a case for things of which not all are wanted, or may be seen.</summary>
internal static class CaseSearch
{
    private const int Wider = 4;

    /// <summary>The best things that have all words of a query and are wanted.</summary>
    /// <param name="journal">The journal of the case.</param>
    /// <param name="query">The words.</param>
    /// <param name="most">How many at most, of those that are wanted: what is not takes nobody's place.</param>
    /// <param name="isWanted">Which are wanted.</param>
    public static IReadOnlyList<EntityState> Find(
        Journal journal,
        string query,
        int most,
        Func<EntityState, bool> isWanted
    )
    {
        for (var limit = (long)most; ; limit *= Wider)
        {
            var asked = (int)Math.Min(limit, int.MaxValue);
            var found = journal.Search(query, asked);
            var wanted = found.Where(isWanted).Take(most).ToList();
            if (wanted.Count == most || found.Count < asked)
                return wanted;
        }
    }
}
