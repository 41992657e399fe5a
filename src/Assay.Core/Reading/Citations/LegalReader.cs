using Assay.Core.Reading.Dates;

namespace Assay.Core.Reading.Citations;

/// <summary>Reads cases at law: <c>Marbury v. Madison, 5 U.S. 137 (1803)</c>.</summary>
internal static class LegalReader
{
    /// <summary>Reads the pieces as a case, where its parties are joined by "v.".</summary>
    public static bool TryRead(string text, List<Piece> pieces, CitedWork work)
    {
        if (pieces.Count < 2 || pieces[0].Kind != PieceKind.Words)
            return false;
        var parties = pieces[0].In(text);
        if (
            !parties.Contains(" v. ", StringComparison.Ordinal)
            && !parties.Contains(" v ", StringComparison.Ordinal)
            && !parties.Contains(" vs. ", StringComparison.Ordinal)
        )
            return false;
        foreach (var piece in pieces.Skip(1))
        {
            if (piece.Kind == PieceKind.Date)
                work.Date ??= piece.Date;
            else if (piece.Kind == PieceKind.Bracketed)
                ReadYear(text, piece, work);
            else if (work.Container is null && piece.Kind == PieceKind.Words)
                ReadReporter(text, piece, work);
        }

        work.Title = Fields.Clean(text, pieces[0].Start, pieces[0].End);
        work.Form = WorkForm.Legal;
        work.IsSure = work.Date is not null;
        return true;
    }

    private static void ReadReporter(string text, Piece piece, CitedWork work)
    {
        var words = piece.In(text);
        var first = words.IndexOf(' ');
        var last = words.LastIndexOf(' ');
        if (
            first <= 0
            || last <= first
            || !char.IsAsciiDigit(words[0])
            || !char.IsAsciiDigit(words[last + 1])
        )
            return;
        work.Volume = words[..first].ToString();
        work.Container = Fields.Clean(text, piece.Start + first, piece.Start + last);
        work.Pages = words[(last + 1)..].ToString();
    }

    private static void ReadYear(string text, Piece piece, CitedWork work)
    {
        if (DateReader.TryFindNext(text, piece.Start, piece.End, out var date))
            work.Date ??= date;
    }
}
