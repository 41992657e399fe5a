using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Provenance;
using Assay.Core.Reading;

namespace Assay.Core.Judging;

/// <summary>The main result: what a set of documents says, on whose word, and what that supports.</summary>
public sealed record Examination
{
    /// <summary>The documents that were read, in order of their identifiers.</summary>
    public required ImmutableArray<DocumentReading> Documents { get; init; }

    /// <summary>Who took from whom.</summary>
    public ImmutableArray<Derivation> Derivations { get; init; } = [];

    /// <summary>How many voices stand behind each statement that cites, attributes or is shared.</summary>
    public ImmutableArray<StatementOrigins> Origins { get; init; } = [];

    /// <summary>A draft judgement of the claim, or <see langword="null"/> where no statement climbs the claim ladder.</summary>
    public Judgement? Judgement { get; init; }

    /// <summary>Inputs that could not be read.</summary>
    public ImmutableArray<UnreadInput> Unread { get; init; } = [];

    /// <summary>Anything else that a reader must know, each in one plain sentence.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>Version of Assay that made the examination.</summary>
    public required string Version { get; init; }
}
