using System.Collections.Immutable;

namespace Assay.Core.Reading.Citations;

/// <summary>What the citation grammar found in one text.</summary>
/// <param name="Citations">The works cited, in order of start.</param>
/// <param name="Rejected">What looked like a citation and could not be used.</param>
public sealed record CitationReading(
    ImmutableArray<Citation> Citations,
    ImmutableArray<RejectedMark> Rejected
);
