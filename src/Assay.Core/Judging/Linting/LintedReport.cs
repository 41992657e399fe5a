using System.Collections.Immutable;
using Assay.Core.Cases;

namespace Assay.Core.Judging.Linting;

/// <summary>What the linter says of a report.</summary>
public sealed record LintedReport
{
    /// <summary>The findings in order of start; none of the same rule overlap.</summary>
    public ImmutableArray<LintFinding> Findings { get; init; } = [];

    /// <summary>The table that the report's words are held against.</summary>
    public required EstimativeWords Table { get; init; }

    /// <summary>How that table was chosen.</summary>
    public required TableChoice Choice { get; init; }

    /// <summary>Number of sentences and cells that were read.</summary>
    public int Sentences { get; init; }
}
