namespace Assay.Core.Provenance.Tracing;

/// <summary>Finds where a document names outlets as its sources: beside a word of reporting, a date, or alone in brackets.</summary>
internal sealed class CueReader(OutletTable outlets)
{
    private readonly List<CitationCue> _cues = [];

    /// <summary>The cues in order; valid until the next call.</summary>
    /// <param name="record">The document.</param>
    /// <param name="time">When it appeared.</param>
    /// <param name="own">Number of its own outlet, which it does not cite.</param>
    /// <param name="isCalendar">Whether times are dates, so that days in the text can be compared with them.</param>
    public List<CitationCue> Read(TokenRecord record, DocumentTime time, int own, bool isCalendar)
    {
        _cues.Clear();
        var tokens = record.Tokens;
        var places = record.Places;
        var (at, start, end) = (0, 0, 0);
        for (var place = 0; place < tokens.Length; place++)
        {
            var before = end;
            start += VariableLength.Read(places, ref at);
            end = start + VariableLength.Read(places, ref at);
            var outlet = outlets.NameAt(tokens[place..], out var length);
            if (outlet < 0 || outlet == own)
                continue;
            var isApart = place == 0 || start - before > 1;
            Add(
                tokens,
                place,
                length,
                outlet,
                isApart && EndsApart(places, at, end - start, length),
                time,
                isCalendar
            );
        }

        return _cues;
    }

    private void Add(
        ReadOnlySpan<uint> tokens,
        int first,
        int length,
        int outlet,
        bool isApart,
        DocumentTime time,
        bool isCalendar
    )
    {
        var end = first + length;
        var date = CuedDate.After(tokens, end, time.Last, out var isAdjacent);
        var isSaid = CueWords.IsSubject(tokens, end) || CueWords.IsSource(tokens, first);
        if (!isSaid && !(date is not null && isAdjacent) && !isApart)
            return;
        var isBare = !isSaid && date is null;
        _cues.Add(new CitationCue(outlet, first, end, isBare, isCalendar ? date : null));
    }

    // Whether something other than one space follows the last word of the name, or nothing at all.
    private static bool EndsApart(ReadOnlySpan<byte> places, int at, int width, int length)
    {
        for (var word = 1; word <= length; word++)
        {
            if (at >= places.Length)
                return true;
            var gap = VariableLength.Read(places, ref at) - width;
            width = VariableLength.Read(places, ref at);
            if (word == length)
                return gap > 1;
        }

        return true;
    }
}
