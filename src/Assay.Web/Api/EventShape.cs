using System.Collections.Immutable;
using Assay.Storage.Journals;
using Assay.Web.Living;

namespace Assay.Web.Api;

/// <summary>One event of a journal.</summary>
/// <param name="Number">Its number.</param>
/// <param name="At">When.</param>
/// <param name="Who">Who.</param>
/// <param name="Kind">What kind of change.</param>
/// <param name="Why">Why.</param>
/// <param name="Changes">What changed; empty where it was redacted.</param>
/// <param name="Redacts">Numbers of the events that it redacts.</param>
/// <param name="IsRedacted">Whether its own content was redacted.</param>
/// <param name="Hash">Its hash.</param>
public sealed record EventShape(
    long Number,
    string At,
    string Who,
    string Kind,
    string? Why,
    ImmutableArray<ChangeShape> Changes,
    ImmutableArray<long> Redacts,
    bool IsRedacted,
    string Hash
)
{
    /// <summary>An event as somebody may see it.</summary>
    /// <param name="event">The event.</param>
    /// <param name="journal">Its journal.</param>
    /// <param name="who">Who looks: ratings that others have not submitted are not theirs to see.</param>
    internal static EventShape Of(JournalEvent @event, Journal journal, string who) =>
        new(
            @event.Number,
            @event.At,
            @event.Who,
            @event.Kind,
            Blindfold.Seen(journal, who, @event).Why,
            [
                .. @event
                    .Changes()
                    .Select(change => Blindfold.Seen(journal, who, change))
                    .Select(change => new ChangeShape(change.Entity, RawJson.Of(change.Value), change.Was)),
            ],
            @event.Redacts(),
            @event.Payload is null,
            @event.Hash.ToString()
        );
}
