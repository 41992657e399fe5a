using System.Collections.Immutable;

namespace Assay.Core.Cases;

/// <summary>Something observable whose likelihood differs between hypotheses.</summary>
public sealed record Indicator
{
    /// <summary>Identifier in the case.</summary>
    public required string Id { get; init; }

    /// <summary>What it says, in a plain sentence.</summary>
    public required string Says { get; init; }

    /// <summary>P(it occurs | hypothesis), in the case's order; where <see cref="Given"/> is set, while that holds.</summary>
    public required ImmutableArray<Rating> Likely { get; init; }

    /// <summary>The assumption or cause that the ratings depend on, or <see langword="null"/>.</summary>
    public string? Given { get; init; }

    /// <summary>P(it occurs | hypothesis) while <see cref="Given"/> does not hold; empty without one.</summary>
    public ImmutableArray<Rating> LikelyOtherwise { get; init; } = [];

    /// <summary>Whether the ratings are a template's, confirmed by nobody (law 7).</summary>
    public bool IsDefault { get; init; }

    /// <summary>The innocent explanation that leaves the same trace, where a template names one.</summary>
    public string? Rival { get; init; }

    /// <summary>Whether it describes the argument rather than the world, so that nobody can go and look for it.</summary>
    public bool IsOfArgument { get; init; }

    /// <summary>Whether anybody rated any cell; an indicator that nobody rated is left out of the inference.</summary>
    public bool IsRated =>
        Likely.Any(rating => rating.IsRated) || LikelyOtherwise.Any(rating => rating.IsRated);
}
