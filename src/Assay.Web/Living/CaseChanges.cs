using Assay.Storage.Journals;

namespace Assay.Web.Living;

/// <summary>What was changed between two moments that are not far from each other.</summary>
internal static class CaseChanges
{
    private const int MostLookedAt = 200;

    /// <summary>
    /// The things that were changed after one event and up to another, in the order in which they first were; <see langword="null"/> where a long way would have
    /// to be looked over, or something was taken away for good, so that nobody knows any more what was changed.
    /// </summary>
    public static IReadOnlyList<string>? Between(Journal journal, long then, long now)
    {
        if (now - then > MostLookedAt)
            return null;
        var events = now > then ? journal.Events(then, (int)(now - then)) : [];
        return events.Any(@event => @event.Payload is null || !@event.Redacts().IsEmpty)
            ? null
            :
            [
                .. events
                    .SelectMany(@event => @event.Changes())
                    .Select(change => change.Entity)
                    .Distinct(StringComparer.Ordinal),
            ];
    }
}
