using System.Collections.Immutable;
using Assay.Core.Documents;

namespace Assay.Ingest;

/// <summary>What became of every input.</summary>
/// <param name="Documents">What was read, numbered d1, d2, ... in the order of arguments, then of sorted paths.</param>
/// <param name="Unread">What was not, in the same order, each with its reason.</param>
/// <param name="Warnings">What a person should know about the inputs as a whole, in plain sentences.</param>
/// <param name="Circumstances">What a person should know about this machine rather than the inputs; never part of a result, which must be the same everywhere.</param>
public sealed record LoadResult(
    ImmutableArray<Document> Documents,
    ImmutableArray<UnreadInput> Unread,
    ImmutableArray<string> Warnings,
    ImmutableArray<string> Circumstances
);
