using Assay.Core.Documents;

namespace Assay.Core.Reading.Sentences;

/// <summary>A sentence with its tokens [<paramref name="First"/>, <paramref name="End"/>) and its place in the text.</summary>
/// <param name="Passage">Where it stands.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Paragraph">Number of its paragraph, from 0.</param>
/// <param name="IsHeading">Whether it is a title or a label rather than a sentence.</param>
internal sealed record Sentence(Passage Passage, int First, int End, int Paragraph, bool IsHeading);
