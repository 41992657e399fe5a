namespace Assay.Core.Documents;

/// <summary>A stretch of the text layer and the place in the original that it came from.</summary>
/// <param name="Passage">The stretch of the text layer.</param>
/// <param name="Place">The place in words that a person can follow: <c>page 3</c>, <c>p[12]</c>, <c>part 2</c>.</param>
public sealed record TextSegment(Passage Passage, string Place);
