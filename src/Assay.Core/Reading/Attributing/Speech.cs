using Assay.Core.Documents;

namespace Assay.Core.Reading.Attributing;

/// <summary>Somebody's words in quotation marks.</summary>
/// <param name="Passage">With the marks.</param>
/// <param name="Source">Who said them, where the text tells.</param>
internal sealed record Speech(Passage Passage, Mark? Source);
