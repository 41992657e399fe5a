using Assay.Core.Documents;

namespace Assay.Core.Reading.Cards;

/// <summary>A line that is not blank.</summary>
/// <param name="Passage">The line without white space around it.</param>
/// <param name="IsAfterBlank">Whether a blank line stands before it.</param>
internal sealed record TextLine(Passage Passage, bool IsAfterBlank);
