namespace Assay.Reports.Pages;

/// <summary>A paragraph.</summary>
/// <param name="Words">What it says.</param>
/// <param name="Kind">Its class in the styles: <c>lead</c>, <c>reliance</c>, <c>under</c>; empty for an ordinary one.</param>
internal sealed record Paragraph(Line Words, string Kind = "") : Block;
