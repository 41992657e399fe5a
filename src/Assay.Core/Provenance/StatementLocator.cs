using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Reading;

namespace Assay.Core.Provenance;

/// <summary>Finds the statements that a passage touches, without looking at all of them.</summary>
internal sealed class StatementLocator(ImmutableArray<Statement> statements)
{
    /// <summary>The statements that overlap a passage, in order of start.</summary>
    public IEnumerable<Statement> Touching(Passage passage)
    {
        for (var at = FirstEndingAfter(passage.Start); at < statements.Length; at++)
        {
            if (statements[at].Passage.Start >= passage.End)
                yield break;
            if (statements[at].Passage.Overlaps(passage))
                yield return statements[at];
        }
    }

    // Statements stand in order of start and do not overlap but by their ends, so ends are in order as well.
    private int FirstEndingAfter(int offset)
    {
        var (low, high) = (0, statements.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (statements[middle].Passage.End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
