namespace Assay.Reports.Pages;

/// <summary>One part of a chapter: a paragraph, a list, a table or a figure.</summary>
internal abstract record Block;
