namespace Assay.Core.Reading.Wording;

/// <summary>A word, number or mark of a text, by its offsets (start inclusive, end exclusive).</summary>
internal readonly record struct Token(int Start, int End, TokenKind Kind);
