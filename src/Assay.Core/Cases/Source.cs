namespace Assay.Core.Cases;

/// <summary>A person, outlet or organisation that reports.</summary>
public sealed record Source
{
    /// <summary>Identifier in the case.</summary>
    public required string Id { get; init; }

    /// <summary>Who it is, in a plain phrase; the identifier where nothing else is stated.</summary>
    public string? Says { get; init; }

    /// <summary>Its reliability; ungraded is F.</summary>
    public Grade Reliability { get; init; } = Grade.F;

    /// <summary>The channel that it reports through, or <see langword="null"/> where nobody could feed it.</summary>
    public string? Channel { get; init; }

    /// <summary>P(says true | true), replacing what the grade stands for; unrated leaves the grade.</summary>
    public Rating Hit { get; init; }

    /// <summary>P(says true | not true), replacing what the grade stands for; unrated leaves the grade.</summary>
    public Rating FalseAlarm { get; init; }
}
