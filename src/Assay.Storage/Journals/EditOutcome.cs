using System.Collections.Immutable;

namespace Assay.Storage.Journals;

/// <summary>What became of an edit.</summary>
public sealed record EditOutcome
{
    private EditOutcome(EditResult result) => Result = result;

    /// <summary>What became of it.</summary>
    public EditResult Result { get; }

    /// <summary>Number of the event; 0 where there is none.</summary>
    public long Event { get; private init; }

    /// <summary>The things that have another version than the writer saw, as they are now.</summary>
    public ImmutableArray<EntityState> Conflicts { get; private init; } = [];

    /// <summary>Why it was refused: what was found and what was wanted.</summary>
    public string? Refusal { get; private init; }

    /// <summary>It is on the disk.</summary>
    public static EditOutcome Done(long number) => new(EditResult.Done) { Event = number };

    /// <summary>It was on the disk already, under the same request key.</summary>
    public static EditOutcome Repeated(long number) => new(EditResult.Repeated) { Event = number };

    /// <summary>Somebody changed the same thing in between; nothing was done.</summary>
    public static EditOutcome Conflict(ImmutableArray<EntityState> states) =>
        new(EditResult.Conflict) { Conflicts = states };

    /// <summary>It can't be done; nothing was.</summary>
    public static EditOutcome Refused(string why) => new(EditResult.Refused) { Refusal = why };
}
