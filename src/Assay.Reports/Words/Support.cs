using System.Collections.Immutable;
using Assay.Core.Reading;

namespace Assay.Reports.Words;

/// <summary>The statements that a statement rests on, and those that these rest on in turn.</summary>
internal static class Support
{
    /// <summary>Each supporting statement once, nearest first, with its distance (1 for a direct support).</summary>
    public static ImmutableArray<(Statement Statement, int Distance)> Of(DocumentReading reading, string main)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { main };
        var supporters = reading
            .Statements.SelectMany(statement =>
                statement.Supports.Select(target => (Target: target, Statement: statement))
            )
            .ToLookup(pair => pair.Target, pair => pair.Statement, StringComparer.Ordinal);
        var found = ImmutableArray.CreateBuilder<(Statement, int)>();
        var waiting = new Queue<(string Id, int Distance)>([(main, 0)]);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var statement in supporters[next.Id].Where(statement => seen.Add(statement.Id)))
            {
                found.Add((statement, next.Distance + 1));
                waiting.Enqueue((statement.Id, next.Distance + 1));
            }
        }

        return found.ToImmutable();
    }
}
