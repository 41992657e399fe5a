using Assay.Core.Reading.Dates;

namespace Assay.Core.Reading.Citations;

/// <summary>Reads pieces of archives: <c>TNA, FO 371/10478, telegram of 24 October 1924</c>.</summary>
internal static class ArchiveReader
{
    /// <summary>Reads the pieces as an archive's shelf mark with what lies there.</summary>
    public static bool TryRead(string text, List<Piece> pieces, CitedWork work)
    {
        var last = -1;
        for (var i = 0; i < pieces.Count && i < 8; i++)
        {
            if (pieces[i].Kind == PieceKind.Words && IsShelfMark(pieces[i].In(text)))
                last = i;
        }

        if (last < 0)
            return false;
        work.Container = Fields.Clean(text, pieces[0].Start, pieces[last].End);
        work.Form = WorkForm.Archive;
        work.IsSure = true;
        ReadRest(text, pieces, last + 1, work);
        return true;
    }

    private static void ReadRest(string text, List<Piece> pieces, int from, CitedWork work)
    {
        foreach (var piece in pieces.Skip(from))
        {
            if (piece.Kind == PieceKind.Date)
                work.Date ??= piece.Date;
            else if (piece.Kind is PieceKind.Words or PieceKind.Quoted && work.Title is null)
                ReadTitle(text, piece, work);
        }
    }

    private static void ReadTitle(string text, Piece piece, CitedWork work)
    {
        var stop = piece.End;
        if (work.Date is null && DateReader.TryFindNext(text, piece.Start, piece.End, out var date))
        {
            work.Date = date;
            if (date.Passage.End == piece.End)
                stop = date.Passage.Start;
        }

        var words = Fields.Clean(text, piece.Start, stop);
        foreach (var link in (ReadOnlySpan<string>)[" of", " dated", " from"])
        {
            if (words.EndsWith(link, StringComparison.Ordinal) && stop < piece.End)
                words = words[..^link.Length];
        }

        if (words.Length > 0)
            work.Title = words;
    }

    // "FO 371/10478", "KV 2/1", "CAB 23/48", "RG 59", "f. 17", "op. 3", "d. 405"
    private static bool IsShelfMark(ReadOnlySpan<char> words)
    {
        var space = words.IndexOf(' ');
        if (space is < 1 or > 6 || space + 1 >= words.Length || !char.IsAsciiDigit(words[space + 1]))
            return false;
        var letters = words[..space];
        var numbers = words[(space + 1)..];
        if (
            letters
            is "f."
                or "op."
                or "d."
                or "ф."
                or "оп."
                or "д."
                or "RG"
                or "fond"
                or "opis"
                or "delo"
                or "Box"
                or "MSS"
                or "Ms."
        )
            return true;
        return !letters.ContainsAnyExceptInRange('A', 'Z') && numbers.Contains('/') && IsShelfNumber(numbers);
    }

    private static bool IsShelfNumber(ReadOnlySpan<char> numbers)
    {
        foreach (var c in numbers)
        {
            if (!char.IsAsciiDigit(c) && c is not ('/' or '-' or '–'))
                return false;
        }

        return true;
    }
}
