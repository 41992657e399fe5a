namespace Assay.Reports.Pages;

/// <summary>A column of a table.</summary>
/// <param name="Head">Its heading, in our own words or words of the case.</param>
/// <param name="IsFigure">Whether its cells are figures, which are not broken over lines.</param>
internal sealed record Column(string Head, bool IsFigure = false);
