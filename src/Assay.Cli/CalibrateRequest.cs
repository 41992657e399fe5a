namespace Assay.Cli;

/// <summary>What the user asked <c>calibrate</c> for.</summary>
internal sealed record CalibrateRequest
{
    /// <summary>Number of worlds.</summary>
    public int Worlds { get; init; }

    /// <summary>Number of worlds for each way of being wrong.</summary>
    public int WorldsPerCell { get; init; }

    /// <summary>Number of worlds judged from their documents as well.</summary>
    public int DocumentWorlds { get; init; }

    /// <summary>Name or file of the worlds' parameters.</summary>
    public required string Kind { get; init; }

    /// <summary>Seed of the worlds.</summary>
    public int Seed { get; init; }

    /// <summary>Number of threads; 0 is one a core.</summary>
    public int Threads { get; init; }

    /// <summary>Whether JSON goes to standard output rather than the summary.</summary>
    public bool Json { get; init; }

    /// <summary>The report file to write, .html, .md or .json; or <see langword="null"/>.</summary>
    public string? Out { get; init; }
}
