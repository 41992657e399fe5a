using Assay.Core.Documents;
using Assay.Core.Reading.Citations;
using Assay.Core.Reading.Dates;

namespace Assay.Core.Reading.Cards;

/// <summary>Reads lines that say where and when a text appeared: <c>The Times, 25 October 1924</c>, <c>Vol. 14, No. 1</c>, a date alone.</summary>
internal static class MastheadReader
{
    private static readonly string[] Volumes = ["Volume ", "Vol. ", "VOL. ", "vol. "];

    private static readonly string[] DateOpenings =
    [
        "Published on ",
        "Published ",
        "Posted on ",
        "Posted ",
        "Updated ",
        "Last updated ",
        "Dated ",
        "First published ",
    ];

    /// <summary>Whether the line is a date and nothing else but a weekday, a time of day or "published".</summary>
    public static bool TryReadDate(string text, Passage line, Head head)
    {
        if (line.Length > 60)
            return false;
        var start = line.Start;
        while (start < line.End && text[start] is '*' or '_' or '(')
            start++;
        foreach (var opening in DateOpenings)
        {
            if (Words.StartsWith(text, start, line.End, opening))
                start += opening.Length;
        }

        if (!DateReader.TryFindNext(text, start, line.End, out var date) || date.Iso is null)
            return false;
        var before = text.AsSpan(start, date.Passage.Start - start).Trim(" ,");
        if (
            (!before.IsEmpty && !Words.IsWeekday(before))
            || !IsTime(text.AsSpan(date.Passage.End, line.End - date.Passage.End))
        )
            return false;
        // A bare year may be a heading of anything.
        if (!date.HasMonth)
            return false;
        head.Date ??= date.Iso;
        return true;
    }

    /// <summary>Whether the line names a publication with a date or a number.</summary>
    public static bool TryRead(string text, Passage line, Head head)
    {
        if (line.Length > 120)
            return false;
        var work = WorkReader.Read(text, line.Start, line.End);
        if (
            work is { Form: WorkForm.Dated, Source: { } source, Title: null, Place: null }
            && work.Date?.Iso is { } date
            && (Words.HasOutletWord(source) || source.StartsWith("The ", StringComparison.Ordinal))
        )
        {
            head.Publication ??= source;
            head.Date ??= date;
            return true;
        }

        return TryReadNumber(text, line, head);
    }

    // "Journal of X, Vol. 14, No. 1 (March 2004)", "Volume 14, Issue 1"
    private static bool TryReadNumber(string text, Passage line, Head head)
    {
        var words = line.In(text).AsSpan();
        var at = IndexOfVolume(words);
        if (at < 0)
            return false;
        var numbers = new CitedWork();
        var from = line.Start + at;
        var stop =
            DateReader.TryFindNext(text, from, line.End, out var date) && date.HasMonth
                ? date.Passage.Start
                : line.End;
        Locators.Read(text, from, stop, numbers);
        if (numbers.Volume is null)
            return false;
        head.Volume ??= numbers.Volume;
        head.Issue ??= numbers.Issue;
        // "Vol. 12, No. 3 (2011)": a year in brackets behind the numbers is when it appeared.
        var isYear = !date.HasMonth && date.Passage.Start > from && text[date.Passage.Start - 1] == '(';
        if (stop < line.End || isYear)
            head.Date ??= date.Iso;
        var name = Fields.Clean(text, line.Start, from).TrimEnd('(', '|', '-', '–', ' ');
        if (name.Length > 2)
            head.Publication ??= name;
        return true;
    }

    private static int IndexOfVolume(ReadOnlySpan<char> words)
    {
        foreach (var start in Volumes)
        {
            var at = words.IndexOf(start, StringComparison.Ordinal);
            if (
                at >= 0
                && at + start.Length < words.Length
                && char.IsLetterOrDigit(words[at + start.Length])
                && (at == 0 || words[at - 1] is ' ' or '(' or ',')
            )
                return at;
        }

        return -1;
    }

    private static bool IsTime(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim(" ,|·*_).");
        return rest.IsEmpty
            || (rest.Length < 24 && rest.Contains(':') && char.IsDigit(rest.TrimStart("at ")[0]))
            || rest.StartsWith("T");
    }
}
