using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Assay.Reports.Pages;

/// <summary>
/// Builds a <see cref="Line"/> from an interpolated string. A hole is plain, or by its format: <c>w</c> words of the
/// case, <c>q</c> the same in quotation marks, <c>b</c> strong, <c>t</c> a tag.
/// </summary>
/// <remarks>Numbers with fractions are refused by the compiler, so that each goes through <c>Plain</c>.</remarks>
[InterpolatedStringHandler]
internal readonly struct LineHandler
{
    private readonly ImmutableArray<Piece>.Builder _pieces;

    public LineHandler(int literalLength, int formattedCount)
    {
        _ = literalLength;
        _pieces = ImmutableArray.CreateBuilder<Piece>((2 * formattedCount) + 1);
    }

    public void AppendLiteral(string literal) => Add(literal, PieceKind.Plain);

    public void AppendFormatted(string? words) => Add(words ?? "", PieceKind.Plain);

    public void AppendFormatted(int number) =>
        Add(number.ToString(CultureInfo.InvariantCulture), PieceKind.Plain);

    public void AppendFormatted(Line line) => _pieces.AddRange(line.Pieces);

    public void AppendFormatted(string? words, string format) =>
        Add(
            words ?? "",
            format switch
            {
                "w" => PieceKind.Words,
                "q" => PieceKind.Quote,
                "b" => PieceKind.Strong,
                "t" => PieceKind.Tag,
                _ => throw new FormatException($"No kind of piece is called {format}."),
            }
        );

    public ImmutableArray<Piece> ToPieces() => _pieces.ToImmutable();

    private void Add(string words, PieceKind kind) => _pieces.Add(new Piece(words, kind));
}
