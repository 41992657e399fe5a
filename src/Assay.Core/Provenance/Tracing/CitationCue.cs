namespace Assay.Core.Provenance.Tracing;

/// <summary>A place where a document names an outlet as whom it has something from.</summary>
/// <param name="Outlet">Number of the outlet.</param>
/// <param name="First">Number of the first token of the name.</param>
/// <param name="End">Number of the token after the name.</param>
/// <param name="IsBare">Whether the name stands alone between marks, with neither verb nor date beside it.</param>
/// <param name="Date">The day that stands beside it, or <see langword="null"/>.</param>
internal readonly record struct CitationCue(int Outlet, int First, int End, bool IsBare, DocumentTime? Date);
