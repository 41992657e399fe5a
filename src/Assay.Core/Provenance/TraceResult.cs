using System.Collections.Immutable;

namespace Assay.Core.Provenance;

/// <summary>What tracing a corpus found.</summary>
/// <remarks>It depends on the documents alone: not on their order, the number of threads, or how often it was asked.</remarks>
/// <param name="Documents">Every document, in order of time; undated ones first.</param>
/// <param name="Stories">The stories of two documents or more, largest first.</param>
/// <param name="ExpectedOrigins">Expected number of independent origins of the whole corpus; a text without a word is none.</param>
/// <param name="Notes">What a reader should know about the input, in plain words.</param>
public sealed record TraceResult(
    ImmutableArray<TracedDocument> Documents,
    ImmutableArray<TracedStory> Stories,
    double ExpectedOrigins,
    ImmutableArray<string> Notes
);
