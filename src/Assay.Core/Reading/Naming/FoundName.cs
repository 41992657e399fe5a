using Assay.Core.Documents;

namespace Assay.Core.Reading.Naming;

/// <summary>A name as it stands in the text.</summary>
/// <param name="Passage">Where it stands.</param>
/// <param name="Kind">What it names.</param>
internal sealed record FoundName(Passage Passage, NameKind Kind);
