using System.Collections.Immutable;

namespace Assay.Reports.Pages;

/// <summary>Words of a paragraph, a bullet or a cell, the same for every form of a report.</summary>
internal readonly struct Line
{
    private readonly ImmutableArray<Piece> _pieces;

    private Line(ImmutableArray<Piece> pieces) => _pieces = pieces;

    /// <summary>The pieces in order.</summary>
    public ImmutableArray<Piece> Pieces => _pieces.IsDefault ? [] : _pieces;

    /// <summary>Whether nothing is said.</summary>
    public bool IsEmpty => Pieces.All(piece => piece.Text.Length == 0);

    /// <summary>Our words with holes; the format of a hole says what stands in it (<see cref="LineHandler"/>).</summary>
    public static Line Of(LineHandler handler) => new(handler.ToPieces());

    /// <summary>Words of the case.</summary>
    public static Line Words(string words) => Of($"{words:w}");

    /// <summary>The lines one after another.</summary>
    public static Line Join(IEnumerable<Line> lines, string between = "")
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        foreach (var line in lines)
        {
            if (pieces.Count > 0 && between.Length > 0)
                pieces.Add(new Piece(between, PieceKind.Plain));
            pieces.AddRange(line.Pieces);
        }

        return new Line(pieces.ToImmutable());
    }

    /// <summary>Our own words.</summary>
    public static implicit operator Line(string words) => new([new Piece(words, PieceKind.Plain)]);

    /// <summary>The words alone, with quotation marks.</summary>
    public override string ToString() =>
        string.Concat(
            Pieces.Select(piece => piece.Kind == PieceKind.Quote ? $"\u201c{piece.Text}\u201d" : piece.Text)
        );
}
