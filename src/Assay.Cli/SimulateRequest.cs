namespace Assay.Cli;

/// <summary>What the user asked <c>simulate</c> for.</summary>
internal sealed record SimulateRequest
{
    /// <summary>Name or file of the worlds' parameters.</summary>
    public required string Kind { get; init; }

    /// <summary>Seed of the worlds.</summary>
    public int Seed { get; init; }

    /// <summary>Number of the first world.</summary>
    public int Number { get; init; }

    /// <summary>How many.</summary>
    public int Worlds { get; init; }

    /// <summary>Whether JSON goes to standard output rather than case files.</summary>
    public bool Json { get; init; }

    /// <summary>The folder to write into, or <see langword="null"/>.</summary>
    public string? Out { get; init; }
}
