using Assay.Core.Reading.Dates;

namespace Assay.Core.Reading.Citations;

/// <summary>Cuts a citation into pieces at commas, full stops that end a part, quotation marks and brackets.</summary>
internal static class PieceReader
{
    /// <summary>The pieces of <c>text[start..end]</c> in order.</summary>
    public static List<Piece> Read(string text, int start, int end)
    {
        var pieces = new List<Piece>();
        var at = start;
        while (true)
        {
            while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is ',' or '.' or ';' or ':'))
                at++;
            if (at >= end)
                return pieces;
            var piece = ReadOne(text, at, end, out at);
            if (piece.End > piece.Start)
                pieces.Add(piece);
        }
    }

    private static Piece ReadOne(string text, int at, int end, out int next)
    {
        if (Brackets.IsOpen(text[at]) && Brackets.FindClose(text, at, end) is var close and > 0)
            return Finish(text, PieceKind.Bracketed, at + 1, close, close + 1, end, out next);
        if (QuotationMarks.TryFindClose(text, at, end, out var quoteEnd))
            return Finish(text, PieceKind.Quoted, at + 1, quoteEnd, quoteEnd + 1, end, out next);
        if (Addresses.TryReadAt(text, at, end, out var addressEnd))
            return Finish(text, PieceKind.Address, at, addressEnd, addressEnd, end, out next);
        if (DateReader.TryReadAt(text, at, end, out var date) && IsWholePiece(text, date.Passage.End, end))
        {
            var piece = Finish(text, PieceKind.Date, at, date.Passage.End, date.Passage.End, end, out next);
            return piece with { Date = date };
        }

        var stop = WordsEnd(text, at, end);
        return Finish(text, PieceKind.Words, at, stop, stop, end, out next);
    }

    private static Piece Finish(
        string text,
        PieceKind kind,
        int start,
        int stop,
        int after,
        int end,
        out int next
    )
    {
        var separator = '\0';
        for (
            next = after;
            next < end && (char.IsWhiteSpace(text[next]) || text[next] is ',' or '.' or ':' or ';');
            next++
        )
        {
            if (separator == '\0' && !char.IsWhiteSpace(text[next]))
                separator = text[next];
        }

        if (kind == PieceKind.Quoted && separator == '\0' && stop > start && text[stop - 1] is ',' or '.')
            separator = text[stop - 1];
        while (
            stop > start
            && (char.IsWhiteSpace(text[stop - 1]) || (text[stop - 1] is ',' && kind != PieceKind.Words))
        )
            stop--;
        if (
            kind == PieceKind.Quoted
            && stop > start
            && text[stop - 1] == '.'
            && !text.AsSpan(start, stop - start).EndsWith("...")
        )
            stop--;
        return new Piece(kind, start, stop, separator, default);
    }

    // "2004 Olympics" is no date piece: after a date comes a separator, a bracket, a dash or the end.
    private static bool IsWholePiece(string text, int at, int end)
    {
        while (at < end && text[at] == ' ')
            at++;
        return at >= end
            || text[at] is ',' or '.' or ';' or ':' or '(' or '[' or ')' or '\n' or '“' or '"' or '?' or '!'
            || Words.StartsWith(text, at, end, "p.")
            || Words.StartsWith(text, at, end, "pp.");
    }

    private static int WordsEnd(string text, int start, int end)
    {
        var at = start;
        while (at < end)
        {
            var c = text[at];
            if (
                c == ','
                || (Brackets.IsOpen(c) && at > start)
                || (c == '\n' && at + 1 < end && text[at + 1] == '\n')
            )
                return at;
            if (c == '.' && EndsPart(text, start, at, end))
                return at;
            if (at > start && text[at - 1] == ' ')
            {
                if (
                    DateReader.TryReadAt(text, at, end, out var date)
                    && (date.HasMonth || date.Passage.Length == 4)
                )
                {
                    at = date.Passage.End;
                    continue;
                }

                if (
                    QuotationMarks.TryFindClose(text, at, end, out _)
                    || Addresses.TryReadAt(text, at, end, out _)
                )
                    return at;
            }

            at++;
        }

        return end;
    }

    private static bool EndsPart(string text, int start, int at, int end)
    {
        if (at + 1 < end && !char.IsWhiteSpace(text[at + 1]))
            return text[at + 1] is '”' or '"' or '(' or '[';
        var wordStart = at;
        while (wordStart > start && char.IsLetter(text[wordStart - 1]))
            wordStart--;
        var word = text.AsSpan(wordStart, at - wordStart);
        if (at + 1 >= end)
            return !(word.Length == 1 && char.IsUpper(word[0])) && !Words.IsAbbreviation(word);
        if (word.Length == 1 && char.IsUpper(word[0]))
            return false;
        return !Words.IsAbbreviation(word);
    }
}
