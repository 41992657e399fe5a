using System.Collections.Immutable;

namespace Assay.Cli;

/// <summary>What the user asked <c>examine</c> for.</summary>
internal sealed record ExamineRequest
{
    /// <summary>Files, folders, archives; <c>-</c> is standard input.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    /// <summary>Whether JSON goes to standard output rather than the summary.</summary>
    public bool Json { get; init; }

    /// <summary>The report's file, or <see langword="null"/> for none.</summary>
    public string? Out { get; init; }

    /// <summary>The file of a living case that the documents are added to, or <see langword="null"/> for none.</summary>
    public string? Case { get; init; }

    /// <summary>Who adds them.</summary>
    public string Who { get; init; } = "";

    /// <summary>Why, or <see langword="null"/>.</summary>
    public string? Why { get; init; }

    /// <summary>Identifier of the reference class, or <see langword="null"/> for the broadest.</summary>
    public string? ReferenceClass { get; init; }

    /// <summary>Number of draws behind each range.</summary>
    public int Draws { get; init; }

    /// <summary>Seed of the draws.</summary>
    public int Seed { get; init; }

    /// <summary>How long the parsing of one document may take.</summary>
    public TimeSpan Timeout { get; init; }

    /// <summary>Managed memory that the parsing of one document may take, in bytes.</summary>
    public long MemoryBytes { get; init; }
}
