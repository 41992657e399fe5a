using Assay.Core.Cases;

namespace Assay.Cli;

/// <summary>What the user asked <c>weigh</c> for.</summary>
internal sealed record WeighRequest
{
    /// <summary>The case file; <c>-</c> is standard input.</summary>
    public required string Path { get; init; }

    /// <summary>Whether JSON goes to standard output rather than the summary.</summary>
    public bool Json { get; init; }

    /// <summary>Number of draws behind each range.</summary>
    public int Draws { get; init; }

    /// <summary>Seed of the draws.</summary>
    public int Seed { get; init; }

    /// <summary>The table of estimative words.</summary>
    public required EstimativeWords Words { get; init; }
}
