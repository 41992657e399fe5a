using System.Collections.Immutable;
using Assay.Core.Documents;

namespace Assay.Ingest.Formats;

/// <summary>What a parser made of the bytes.</summary>
/// <param name="Format">One of <see cref="DocumentParser.FormatNames"/>.</param>
/// <param name="Text">The text layer.</param>
/// <param name="Map">The way back to the original.</param>
/// <param name="Metadata">What the file states about itself.</param>
/// <param name="Notes">What was clipped, replaced or left out.</param>
internal sealed record ParsedDocument(
    string Format,
    string Text,
    ImmutableArray<TextSegment> Map,
    EmbeddedMetadata Metadata,
    ImmutableArray<string> Notes
);
