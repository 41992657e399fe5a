namespace Assay.Core.Reading.Citations;

/// <summary>Reads place and publisher.</summary>
internal static class ImprintReader
{
    /// <summary>Reads <c>Stuttgart: Ibidem</c> from one piece.</summary>
    /// <param name="text">The text.</param>
    /// <param name="piece">The piece.</param>
    /// <param name="isLast">Whether the piece stands last before the date, where an unknown place may be believed.</param>
    /// <param name="colon">The place of the colon.</param>
    public static bool IsImprint(string text, Piece piece, bool isLast, out int colon)
    {
        colon = piece.In(text).IndexOf(": ", StringComparison.Ordinal);
        if (colon <= 0)
            return false;
        colon += piece.Start;
        var place = text.AsSpan(piece.Start, colon - piece.Start);
        var publisher = text.AsSpan(colon + 2, piece.End - colon - 2);
        if (Words.IsPlace(place))
            return !isLast || Words.Count(publisher) <= 7;
        if (Words.Count(place) > 3 || !char.IsUpper(place[0]) || HasLowerWord(place))
            return HasPlaceList(place);
        return Words.HasPublisherWord(publisher)
            ? Words.Count(publisher) <= 7
            : isLast && Words.Count(publisher) <= 3 && Words.Count(place) <= 2;
    }

    /// <summary>Reads what a bracket says of an imprint: <c>(London: Longman, 1991)</c>, <c>(Yale University Press, 2003)</c>.</summary>
    public static void ReadBracket(string text, Piece bracket, CitedWork work)
    {
        var pieces = PieceReader.Read(text, bracket.Start, bracket.End);
        foreach (var piece in pieces)
        {
            if (piece.Kind == PieceKind.Date)
                work.Date ??= piece.Date;
            else if (piece.Kind == PieceKind.Words)
                ReadPiece(text, pieces, piece, work);
        }
    }

    private static void ReadPiece(string text, List<Piece> pieces, Piece piece, CitedWork work)
    {
        if (IsImprint(text, piece, isLast: true, out var colon))
        {
            work.Place ??= Fields.Clean(text, PlaceStart(text, pieces, piece), colon);
            work.Publisher ??= Fields.Clean(text, colon + 1, PublisherEnd(text, pieces, piece));
        }
        else if (Words.IsPlace(piece.In(text)) && work.Place is null && !IsBeforePlace(text, pieces, piece))
        {
            work.Place = Fields.Clean(text, piece.Start, piece.End);
        }
        else if (
            !Words.IsPlace(piece.In(text))
            && char.IsUpper(text[piece.Start])
            && work.Publisher is null
            && !WorkReader.IsLocator(text, piece)
            && !WorkReader.IsEdition(piece.In(text))
        )
        {
            work.Publisher = Fields.Clean(text, piece.Start, piece.End);
        }
    }

    /// <summary>Where a publisher ends that a comma cuts: <c>Boston: Little, Brown, 1971</c>.</summary>
    public static int PublisherEnd(string text, List<Piece> pieces, Piece imprint)
    {
        var next = pieces.IndexOf(imprint) + 1;
        if (imprint.After != ',' || next <= 0 || next >= pieces.Count || pieces[next].Kind != PieceKind.Words)
            return imprint.End;
        var words = pieces[next].In(text);
        var isName =
            char.IsUpper(words[0]) && Words.Count(words) <= 3 && !WorkReader.IsLocator(text, pieces[next]);
        return isName && text.AsSpan(imprint.End, pieces[next].Start - imprint.End).Trim() is ","
            ? pieces[next].End
            : imprint.End;
    }

    /// <summary>Where a place begins that a comma cuts: <c>Cambridge, MA: MIT Press</c>.</summary>
    public static int PlaceStart(string text, List<Piece> pieces, Piece imprint)
    {
        var index = pieces.IndexOf(imprint);
        if (index <= 0)
            return imprint.Start;
        var before = pieces[index - 1];
        return before is { Kind: PieceKind.Words, After: ',' } && Words.IsPlace(before.In(text))
            ? before.Start
            : imprint.Start;
    }

    // "Cambridge" in "Cambridge, MA: MIT Press" waits for its imprint.
    private static bool IsBeforePlace(string text, List<Piece> pieces, Piece piece)
    {
        var next = pieces.IndexOf(piece) + 1;
        return next < pieces.Count
            && pieces[next].Kind == PieceKind.Words
            && IsImprint(text, pieces[next], isLast: true, out _);
    }

    private static bool HasPlaceList(ReadOnlySpan<char> places)
    {
        var cut = places.IndexOfAny("/&");
        if (cut < 0)
            cut = places.IndexOf(" and ", StringComparison.Ordinal);
        return cut > 0 && Words.IsPlace(places[..cut]);
    }

    private static bool HasLowerWord(ReadOnlySpan<char> words)
    {
        for (var at = 1; at < words.Length; at++)
        {
            if (words[at - 1] == ' ' && char.IsLower(words[at]))
                return true;
        }

        return false;
    }
}
