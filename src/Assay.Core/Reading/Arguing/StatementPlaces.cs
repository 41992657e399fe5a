using System.Collections.Immutable;
using Assay.Core.Documents;

namespace Assay.Core.Reading.Arguing;

/// <summary>Looks statements up by what they hold.</summary>
internal static class StatementPlaces
{
    /// <summary>Identifiers of the smallest statements that hold the marks, in order, each once.</summary>
    public static ImmutableArray<string> Holding(
        ImmutableArray<Statement> statements,
        ImmutableArray<Mark> marks
    )
    {
        var found = new List<int>();
        var from = 0;
        foreach (var mark in marks)
        {
            while (from < statements.Length && statements[from].Passage.End <= mark.Passage.Start)
                from++;
            if (Smallest(statements, from, mark.Passage) is var index and >= 0 && !found.Contains(index))
                found.Add(index);
        }

        found.Sort();
        var identifiers = ImmutableArray.CreateBuilder<string>(found.Count);
        foreach (var index in found)
            identifiers.Add(statements[index].Id);
        return identifiers.MoveToImmutable();
    }

    private static int Smallest(ImmutableArray<Statement> statements, int from, Passage passage)
    {
        var best = -1;
        for (var at = from; at < statements.Length && statements[at].Passage.Start <= passage.Start; at++)
            if (
                statements[at].Passage.Contains(passage)
                && (best < 0 || statements[at].Passage.Length < statements[best].Passage.Length)
            )
                best = at;
        return best;
    }
}
