using System.Collections.Immutable;

namespace Assay.Core.Cases;

/// <summary>A source says that an indicator did or did not occur.</summary>
public sealed record Report
{
    /// <summary>Identifier in the case.</summary>
    public required string Id { get; init; }

    /// <summary>Who says it.</summary>
    public required string Source { get; init; }

    /// <summary>Of which indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>What it says.</summary>
    public required Observation Saw { get; init; }

    /// <summary>P(a search finds it | it is there); for <see cref="Observation.FoundNothing"/> only.</summary>
    public Rating Detection { get; init; }

    /// <summary>The earlier reports that it may repeat; what their probabilities leave is that it is its own.</summary>
    public ImmutableArray<CopyCandidate> Copies { get; init; } = [];

    /// <summary>Whether it is a new observation by a source that already reported the same.</summary>
    public bool IsFresh { get; init; }

    /// <summary>ISO 8601: year, year-month or year-month-day; or <see langword="null"/>.</summary>
    public string? Date { get; init; }

    /// <summary>Admiralty credibility 1 to 6; recorded and compared, never weighed.</summary>
    public int? Credibility { get; init; }

    /// <summary>P(says true | true) of this report, replacing the states of its source.</summary>
    public Rating Hit { get; init; }

    /// <summary>P(says true | not true) of this report, replacing the states of its source.</summary>
    public Rating FalseAlarm { get; init; }

    /// <summary>Whether it says that the indicator occurred.</summary>
    public bool Asserts => Saw == Observation.Occurred;
}
