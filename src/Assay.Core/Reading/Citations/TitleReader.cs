namespace Assay.Core.Reading.Citations;

/// <summary>Reads title, container and publisher from the pieces that names, dates and imprint left over.</summary>
internal static class TitleReader
{
    /// <summary>Reads <c>“Article,” Journal 12</c>.</summary>
    public static void ReadQuoted(string text, List<Piece> pieces, CitedWork work)
    {
        var quoted = pieces.FindIndex(piece => piece.Kind == PieceKind.Quoted);
        work.Title = Fields.Clean(text, pieces[quoted].Start, pieces[quoted].End);
        work.IsTitleQuoted = true;
        for (var i = 0; i < quoted; i++)
        {
            if (work.Container is null && work.Publisher is null && work.Authors.Count == 0)
                work.Container = Fields.Clean(text, pieces[i].Start, pieces[i].End);
            work.HasWordsBeforeQuotation |= !Words.HasOutletWord(pieces[i].In(text));
        }

        foreach (var piece in pieces.Skip(quoted + 1).Where(piece => piece.Kind == PieceKind.Words))
            Place(text, piece, work);
    }

    /// <summary>Reads a title without quotation marks and what follows it.</summary>
    public static void ReadPlain(
        string text,
        List<Piece> pieces,
        bool hasImprint,
        bool hasNames,
        int bracket,
        CitedWork work
    )
    {
        if (pieces.Count == 0)
            return;
        if (
            !hasNames
            && !hasImprint
            && bracket == int.MaxValue
            && work.Date is { HasMonth: true }
            && pieces.Count == 2
        )
        {
            ReadOutletAndPart(text, pieces, work);
            return;
        }

        var titleEnd = TitlePieces(text, pieces, hasImprint, bracket, work);
        work.Title = Fields.Clean(text, pieces[0].Start, pieces[titleEnd - 1].End);
        foreach (var piece in pieces.Skip(titleEnd))
            Place(text, piece, work);
    }

    // "Frontline, PBS, January 13, 2015" and "Izvestia, morning edition, March 3, 1925"
    private static void ReadOutletAndPart(string text, List<Piece> pieces, CitedWork work)
    {
        var first = Fields.Clean(text, pieces[0].Start, pieces[0].End);
        var second = Fields.Clean(text, pieces[1].Start, pieces[1].End);
        work.Form = WorkForm.Dated;
        if (
            NameReader.IsPerson(text, pieces[0].Start, pieces[0].End)
            && Words.Count(first) is 2 or 3
            && !Words.HasOutletWord(first)
            && !Words.IsBroadcaster(second)
        )
        {
            work.Authors.Add(first);
            work.Container = second;
        }
        else if (Words.IsBroadcaster(second))
        {
            work.Container = first;
            work.Publisher = second;
        }
        else if (Words.IsPlace(second))
        {
            work.Source = first;
            work.Place = second;
        }
        else
        {
            work.Source = first;
            work.Title = second;
        }
    }

    // How many of the pieces make up the title: all up to the container, the publisher or the bracket of an imprint.
    private static int TitlePieces(
        string text,
        List<Piece> pieces,
        bool hasImprint,
        int bracket,
        CitedWork work
    )
    {
        var count = 1;
        while (count < pieces.Count && IsStillTitle(text, pieces, count, hasImprint, bracket, work))
            count++;
        return count;
    }

    private static bool IsStillTitle(
        string text,
        List<Piece> pieces,
        int index,
        bool hasImprint,
        int bracket,
        CitedWork work
    )
    {
        var before = pieces[index - 1];
        if (
            before.After != ','
            || text.AsSpan(before.End, pieces[index].Start - before.End).Trim().Length > 1
        )
            return false;
        var words = pieces[index].In(text);
        if (
            words.StartsWith("in ", StringComparison.OrdinalIgnoreCase)
            || Words.HasPublisherWord(words)
            || Words.IsPlace(words)
        )
            return false;
        if (hasImprint || (bracket != int.MaxValue && pieces[index].Start < bracket))
            return true;
        return index < pieces.Count - 1;
    }

    private static void Place(string text, Piece piece, CitedWork work)
    {
        var start = piece.Start;
        if (Words.StartsWith(text, start, piece.End, "in: "))
            start += 4;
        else if (Words.StartsWith(text, start, piece.End, "in "))
            start += 3;
        var isInside = start > piece.Start;
        var words = Fields.Clean(text, start, piece.End);
        if (words.Length == 0)
            return;
        if (!isInside && Words.IsPlace(words) && work.Place is null)
            work.Place = words;
        else if (
            !isInside
            && (
                Words.IsBroadcaster(words)
                || (Words.HasPublisherWord(words) && !Words.HasOutletWord(words) && !IsArticle(work))
            )
            && work.Publisher is null
        )
            work.Publisher = words;
        else if (work.Container is null && (isInside || work.IsTitleQuoted || IsPeriodical(words, work)))
            PlaceContainer(words, work);
        else if (work.Publisher is null && !isInside)
            work.Publisher = words;
    }

    // A day and quotation marks make an article: what follows first carried it, "Press" in its name or not.
    private static bool IsArticle(CitedWork work) =>
        work is { IsTitleQuoted: true, Container: null, Date: { HasMonth: true } };

    private static bool IsPeriodical(string words, CitedWork work) =>
        work.Date is { HasMonth: true }
        || work.Pages is not null
        || work.Volume is not null
        || work.Issue is not null
        || work.Publisher is not null
        || Words.HasOutletWord(words);

    private static void PlaceContainer(string words, CitedWork work)
    {
        var cut = words.LastIndexOf(' ');
        var tail = words.AsSpan(cut + 1).TrimEnd(':');
        if (
            cut > 0
            && tail.Length is >= 1 and <= 4
            && !tail.ContainsAnyExceptInRange('0', '9')
            && work.Volume is null
        )
        {
            work.Volume = tail.ToString();
            words = words[..cut].TrimEnd(',', ' ');
        }

        work.Container = words;
    }
}
