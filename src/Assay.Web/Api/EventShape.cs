using System.Collections.Immutable;
using Assay.Storage.Journals;

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
    internal static EventShape Of(JournalEvent @event) =>
        new(
            @event.Number,
            @event.At,
            @event.Who,
            @event.Kind,
            @event.Why,
            [
                .. @event
                    .Changes()
                    .Select(change => new ChangeShape(change.Entity, RawJson.Of(change.Value), change.Was)),
            ],
            @event.Redacts(),
            @event.Payload is null,
            @event.Hash.ToString()
        );
}
