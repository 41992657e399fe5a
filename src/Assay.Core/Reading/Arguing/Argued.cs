using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Reading.Hedging;
using Assay.Core.Reading.Stating;

namespace Assay.Core.Reading.Arguing;

/// <summary>A statement with all that the readers of argument need of it.</summary>
internal sealed record Argued
{
    public required string Id { get; init; }

    public required Draft Draft { get; init; }

    public required ImmutableArray<FoundHedge> Hedges { get; init; }

    /// <summary>Words that limit how much is claimed.</summary>
    public required ImmutableArray<Mark> Extents { get; init; }

    public required Tie? Tie { get; init; }

    /// <summary>What it is about, hedges left out.</summary>
    public required ContentStems Stems { get; init; }

    /// <summary>The states that it names.</summary>
    public required ImmutableArray<string> States { get; init; }

    /// <summary>The years that it names.</summary>
    public required ImmutableArray<int> Years { get; init; }

    /// <summary>Words that call conduct established ("demonstrated" character), where it does.</summary>
    public required Mark? Establishes { get; init; }

    /// <summary>Whether a citation stands behind the statement.</summary>
    public bool IsCited { get; init; }

    /// <summary>Whether its sentence passes on somebody's word or quotes anybody.</summary>
    public required bool HasVoice { get; init; }

    public Commitment Commitment => Draft.Commitment;
}
