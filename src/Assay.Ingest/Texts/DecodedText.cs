using System.Collections.Immutable;

namespace Assay.Ingest.Texts;

/// <summary>Bytes as text.</summary>
/// <param name="Text">The text, without a byte order mark.</param>
/// <param name="Notes">What was guessed about the encoding or replaced, in plain sentences.</param>
internal sealed record DecodedText(string Text, ImmutableArray<string> Notes);
