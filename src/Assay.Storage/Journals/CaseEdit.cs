using System.Collections.Immutable;

namespace Assay.Storage.Journals;

/// <summary>A change that somebody asks for. All of it is done, or none.</summary>
public sealed record CaseEdit
{
    /// <summary>The most things that one edit may change.</summary>
    public const int MostPuts = 20_000;

    /// <summary>Who asks: a name or an account.</summary>
    public required string Who { get; init; }

    /// <summary>What kind of change it is, such as <c>mark.corrected</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Why, in the writer's words.</summary>
    public string? Why { get; init; }

    /// <summary>A key that the writer made up: a second edit with it is the same edit sent again. Unique in the case.</summary>
    public string? Request { get; init; }

    /// <summary>The things to change, each once.</summary>
    public ImmutableArray<EntityPut> Puts { get; init; } = [];

    /// <summary>Contents to keep beside the journal, such as the bytes of a document; values name them by digest.</summary>
    public ImmutableArray<ReadOnlyMemory<byte>> Blobs { get; init; } = [];

    /// <summary>Events whose content is to go for good. Their hashes stay, so that the chain can still be checked.</summary>
    public ImmutableArray<long> Redacts { get; init; } = [];
}
