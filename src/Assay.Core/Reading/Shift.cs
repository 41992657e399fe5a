namespace Assay.Core.Reading;

/// <summary>A statement comes back stronger than it was first made, and nothing in between carries the difference.</summary>
/// <param name="From">Identifier of the weaker statement.</param>
/// <param name="To">Identifier of the stronger one.</param>
/// <param name="Kind">What became stronger.</param>
/// <param name="Was">The words that held the first back.</param>
/// <param name="Became">The words that no longer do.</param>
public sealed record Shift(string From, string To, ShiftKind Kind, Documents.Mark Was, Documents.Mark Became);
