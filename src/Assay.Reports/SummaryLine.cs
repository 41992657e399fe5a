namespace Assay.Reports;

/// <summary>One line of a summary.</summary>
/// <param name="Text">The words, without any control character.</param>
/// <param name="Style">What the line is.</param>
public readonly record struct SummaryLine(string Text, SummaryStyle Style);
