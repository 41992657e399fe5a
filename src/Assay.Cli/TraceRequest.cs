namespace Assay.Cli;

/// <summary>What <c>trace</c> was asked for.</summary>
internal sealed record TraceRequest
{
    public required string Path { get; init; }

    public bool Json { get; init; }

    public bool Explain { get; init; }

    /// <summary>The file to write besides, or <see langword="null"/>.</summary>
    public string? Out { get; init; }

    /// <summary>Most pairs whose shared passages a page shows.</summary>
    public int Pairs { get; init; } = 20;

    public int Stories { get; init; } = 10;

    public int Threads { get; init; } = 1;
}
