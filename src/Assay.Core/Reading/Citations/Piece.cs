using Assay.Core.Reading.Dates;

namespace Assay.Core.Reading.Citations;

/// <summary>A stretch of a citation between two separators.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Start">First code unit of the inside: after the quotation mark or bracket.</param>
/// <param name="End">Last code unit of the inside, exclusive.</param>
/// <param name="After">The separator behind it: a comma, full stop, colon, or NUL where none stands.</param>
/// <param name="Date">The date, for a piece that is one.</param>
internal sealed record Piece(PieceKind Kind, int Start, int End, char After, StatedDate Date)
{
    /// <summary>The inside of the piece.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);

    /// <summary>Whether both are the same stretch of one citation.</summary>
    public bool Equals(Piece? other) =>
        other is not null
        && Start == other.Start
        && End == other.End
        && Kind == other.Kind
        && After == other.After;

    /// <inheritdoc/>
    public override int GetHashCode() => Start;
}
