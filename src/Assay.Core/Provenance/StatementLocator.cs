using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Reading;

namespace Assay.Core.Provenance;

/// <summary>Finds the statements that a passage touches, without looking at all of them.</summary>
internal sealed class StatementLocator(ImmutableArray<Statement> statements)
{
    // The furthest end so far: in order even where statements lie within each other.
    private readonly int[] _ends = FurthestEnds(statements);

    /// <summary>The statements that overlap a passage, without those that hold another of them, in order of start.</summary>
    public IEnumerable<Statement> Innermost(Passage passage)
    {
        Statement? before = null;
        foreach (var statement in Touching(passage))
        {
            if (before is not null && !before.Passage.Contains(statement.Passage))
                yield return before;
            before = statement;
        }

        if (before is not null)
            yield return before;
    }

    private IEnumerable<Statement> Touching(Passage passage)
    {
        for (var at = FirstEndingAfter(passage.Start); at < statements.Length; at++)
        {
            if (statements[at].Passage.Start >= passage.End)
                yield break;
            if (statements[at].Passage.Overlaps(passage))
                yield return statements[at];
        }
    }

    private int FirstEndingAfter(int offset)
    {
        var (low, high) = (0, statements.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ends[middle] <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static int[] FurthestEnds(ImmutableArray<Statement> statements)
    {
        var ends = new int[statements.Length];
        var furthest = 0;
        for (var at = 0; at < ends.Length; at++)
            ends[at] = furthest = Math.Max(furthest, statements[at].Passage.End);
        return ends;
    }
}
