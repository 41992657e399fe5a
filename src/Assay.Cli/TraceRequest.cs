namespace Assay.Cli;

/// <summary>What <c>trace</c> was asked for.</summary>
internal sealed record TraceRequest
{
    public required string Path { get; init; }

    public bool Json { get; init; }

    public bool Explain { get; init; }

    public int Stories { get; init; } = 10;

    public int Threads { get; init; } = 1;
}
