using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Core.Documents;

namespace Assay.Core.Judging;

/// <summary>How documents are examined, and what is known of the inputs that didn't become documents.</summary>
public sealed record ExaminationOptions
{
    /// <summary>The ladder, mechanisms and base rates that a draft starts from.</summary>
    public required TemplateSet Templates { get; init; }

    /// <summary>Identifier of the reference class of the prior; <see langword="null"/> for the templates' default.</summary>
    public string? ReferenceClass { get; init; }

    /// <summary>Number of draws behind each range.</summary>
    public int Draws { get; init; } = JudgingOptions.Default.Draws;

    /// <summary>Seed of the draws.</summary>
    public int Seed { get; init; } = JudgingOptions.Default.Seed;

    /// <summary>Version of the program, printed with the result.</summary>
    public required string Version { get; init; }

    /// <summary>Inputs that could not be read.</summary>
    public ImmutableArray<UnreadInput> Unread { get; init; } = [];

    /// <summary>What is known about the inputs as a whole.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];
}
