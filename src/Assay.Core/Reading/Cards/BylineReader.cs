using Assay.Core.Documents;
using Assay.Core.Reading.Citations;
using Assay.Core.Reading.Dates;

namespace Assay.Core.Reading.Cards;

/// <summary>Reads bylines: <c>By A. Smith and B. Jones</c>, with a date or an office behind.</summary>
internal static class BylineReader
{
    private static readonly string[] Openings =
    [
        "By ",
        "BY ",
        "by ",
        "Written by ",
        "Text by ",
        "Report by ",
        "Story by ",
        "Von ",
        "Par ",
        "Por ",
        "Автор: ",
    ];

    /// <summary>Whether the line is a byline; its names, and a date behind them, are then kept.</summary>
    public static bool TryRead(string text, Passage line, Head head)
    {
        var start = line.Start;
        while (start < line.End && text[start] is '*' or '_' or ' ')
            start++;
        foreach (var opening in Openings)
        {
            if (
                !text.AsSpan(start, line.End - start).StartsWith(opening, StringComparison.Ordinal)
                || line.Length > 160
            )
                continue;
            return Take(text, start + opening.Length, line.End, head);
        }

        return false;
    }

    /// <summary>Whether the words are names of people and nothing else.</summary>
    public static bool IsNames(string text, int start, int end)
    {
        var names = NameReader.Read(text, start, end);
        return names.Names.Count > 0
            && names.End >= end
            && names.Names.All(name =>
                Words.Count(name) is >= 2 and <= 4
                && !Words.HasOutletWord(name)
                && !Words.IsPlace(name)
                && !Words.HasPublisherWord(name)
                && !Words.HasEventWord(name)
            );
    }

    /// <summary>Keeps the names of a list, as written.</summary>
    public static void TakeNames(string text, int start, int end, Head head)
    {
        if (head.Authors.Count > 0)
            return;
        var names = NameReader.Read(text, start, end);
        if (
            names.Names.Count > 0
            && (names.End >= end || text[names.End] is ',' or '|' or ' ' or '(' or ';' or '.')
        )
            head.Authors.AddRange(names.Names);
        else
            head.Authors.Add(Fields.Clean(text, start, end));
    }

    private static bool Take(string text, int start, int end, Head head)
    {
        var stop = NamesEnd(text, start, end);
        if (stop <= start || text[end - 1] is '.' && !char.IsUpper(text[end - 2]))
            return false;
        var names = NameReader.Read(text, start, stop);
        if (names.Names.Count == 0 || names.End < stop && text[names.End] is not (',' or ';'))
            return false;
        if (head.Authors.Count == 0)
            head.Authors.AddRange(names.Names);
        if (head.Date is null && DateReader.TryFindNext(text, stop, end, out var date))
            head.Date = date.Iso;
        return true;
    }

    // A bar, a bullet, a dash or the date ends the names.
    private static int NamesEnd(string text, int start, int end)
    {
        var stop = end;
        var bar = text.AsSpan(start, end - start).IndexOfAny("|•·—–");
        if (bar >= 0)
            stop = start + bar;
        if (DateReader.TryFindNext(text, start, stop, out var date))
            stop = date.Passage.Start;
        while (
            stop > start && (char.IsWhiteSpace(text[stop - 1]) || text[stop - 1] is ',' or '*' or '_' or '(')
        )
            stop--;
        return stop;
    }
}
