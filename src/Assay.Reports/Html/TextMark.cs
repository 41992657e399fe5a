using Assay.Core.Documents;

namespace Assay.Reports.Html;

/// <summary>A mark as it is drawn in the full text.</summary>
/// <param name="Passage">Where it stands.</param>
/// <param name="Id">The element's identifier, unique in the report.</param>
/// <param name="Kind">What it is; decides how it looks and what goes around what.</param>
/// <param name="Label">The short name shown beside it, such as <c>h2</c>; empty for none.</param>
/// <param name="Explains">The explanation on hover, in one plain sentence.</param>
internal sealed record TextMark(Passage Passage, string Id, TextMarkKind Kind, string Label, string Explains);
