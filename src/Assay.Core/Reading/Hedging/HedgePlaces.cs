using System.Collections.Immutable;
using Assay.Core.Documents;

namespace Assay.Core.Reading.Hedging;

/// <summary>Hedges in order of start, looked up by passage.</summary>
internal sealed class HedgePlaces(ImmutableArray<FoundHedge> hedges)
{
    /// <summary>The hedges that lie within a passage, in order.</summary>
    public IEnumerable<FoundHedge> Within(Passage passage)
    {
        for (var at = FirstFrom(passage.Start); at < hedges.Length; at++)
        {
            var place = hedges[at].Hedge.Mark.Passage;
            if (place.Start >= passage.End)
                yield break;
            if (place.End <= passage.End)
                yield return hedges[at];
        }
    }

    private int FirstFrom(int offset)
    {
        var low = 0;
        var high = hedges.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (hedges[middle].Hedge.Mark.Passage.Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
