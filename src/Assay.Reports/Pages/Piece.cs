namespace Assay.Reports.Pages;

/// <summary>Words of one kind.</summary>
/// <param name="Text">The words, not escaped for anything yet.</param>
/// <param name="Kind">What they are.</param>
internal readonly record struct Piece(string Text, PieceKind Kind);
