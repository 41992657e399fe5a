namespace Assay.Reports.Pages;

/// <summary>A heading within a chapter.</summary>
internal sealed record Subheading(string Words) : Block;
