using Assay.Core.Documents;
using Assay.Core.Reading.Citations;
using Assay.Core.Reading.Dates;

namespace Assay.Core.Reading.Cards;

/// <summary>Reads title, authors, date and publication from the first lines of a text and from a note on the author at its foot.</summary>
internal static class HeadReader
{
    private const int HeadLines = 16;
    private const int LongestTitle = 200;

    /// <summary>Reads what the text states of itself.</summary>
    public static Head Read(string text)
    {
        var head = new Head();
        var lines = TextLines.First(text, HeadLines);
        var index = 0;
        while (index < lines.Count && TakeLine(text, lines[index], head, isTop: index < 6))
            index++;
        if (index < lines.Count && head.Title is null)
            index = TakeTitle(text, lines, index, head);
        for (var i = index; i < lines.Count; i++)
        {
            if (!TakeLine(text, lines[i], head, isTop: i < index + 6) && i <= index + 4)
                TakeName(text, lines, i, head);
        }

        TakeDateline(text, lines, index, head);
        FootReader.Read(text, head);
        return head;
    }

    private static int TakeTitle(string text, List<TextLine> lines, int index, Head head)
    {
        var first = lines[index].Passage;
        var last = first;
        var next = index + 1;
        // A title broken over lines goes on until a blank line.
        while (
            next < lines.Count
            && !lines[next].IsAfterBlank
            && next < index + 3
            && !IsOwnKind(text, lines[next])
        )
            last = lines[next++].Passage;
        var isFollowed = next < lines.Count && (lines[next].IsAfterBlank || IsOwnKind(text, lines[next]));
        var start = first.Start;
        while (start < last.End && text[start] is '#' or ' ' or '*' or '_')
            start++;
        if (
            !isFollowed
            || last.End - start > LongestTitle
            || last.End <= start
            || !IsTitle(text, start, last.End)
        )
            return index;
        head.Title = Fields.Clean(text, start, last.End);
        return next;
    }

    private static bool IsOwnKind(string text, TextLine line) =>
        TakeLine(text, line, new Head(), isTop: true);

    private static bool IsTitle(string text, int start, int end)
    {
        while (end > start && text[end - 1] is '*' or '_' or ' ')
            end--;
        if (end <= start || !text.AsSpan(start, end - start).ContainsAnyLetter())
            return false;
        if (text[end - 1] is ',' or ';' or ':')
            return false;
        // "... and the U.S." ends in a full stop that is none.
        return text[end - 1] != '.' || (end - 3 >= start && text[end - 3] == '.');
    }

    // Whether the line is one that tells of the document; its words are then kept.
    private static bool TakeLine(string text, TextLine line, Head head, bool isTop)
    {
        var passage = line.Passage;
        if (passage.Length > LongestTitle)
            return false;
        var labels = LabelReader.Read(text, passage);
        if (labels.Count > 0)
        {
            foreach (var (label, words) in labels)
                TakeLabel(text, label, words, head);
            return true;
        }

        return BylineReader.TryRead(text, passage, head)
            || (
                isTop
                && (
                    MastheadReader.TryReadDate(text, passage, head)
                    || MastheadReader.TryRead(text, passage, head)
                )
            );
    }

    private static void TakeLabel(string text, CardLabel label, Passage words, Head head)
    {
        if (words.Length == 0)
            return;
        var value = Fields.Clean(text, words.Start, words.End);
        switch (label)
        {
            case CardLabel.Title:
                head.Title ??= value;
                break;
            case CardLabel.Author:
                BylineReader.TakeNames(text, words.Start, words.End, head);
                break;
            case CardLabel.Date:
                if (DateReader.TryFindNext(text, words.Start, words.End, out var date))
                    head.Date ??= date.Iso;
                break;
            case CardLabel.Publication:
                head.Publication ??= value;
                break;
            case CardLabel.Volume:
                head.Volume ??= value;
                break;
            default:
                head.Issue ??= value;
                break;
        }
    }

    // A name alone on a line is an author only between the title and a line that dates or labels the document.
    private static void TakeName(string text, List<TextLine> lines, int index, Head head)
    {
        var line = lines[index].Passage;
        if (
            head.Authors.Count > 0
            || head.Title is null
            || index + 1 >= lines.Count
            || line.Length > 80
            || !BylineReader.IsNames(text, line.Start, line.End)
        )
            return;
        if (
            MastheadReader.TryReadDate(text, lines[index + 1].Passage, new Head())
            || LabelReader.Read(text, lines[index + 1].Passage).Count > 0
        )
            BylineReader.TakeNames(text, line.Start, line.End, head);
    }

    // "LONDON, March 3, 1925 —" opens the first paragraph.
    private static void TakeDateline(string text, List<TextLine> lines, int index, Head head)
    {
        if (head.Date is not null)
            return;
        for (var i = Math.Min(index, lines.Count); i < Math.Min(lines.Count, index + 3); i++)
        {
            var line = lines[i].Passage;
            var reach = Math.Min(line.End, line.Start + 90);
            if (
                !DateReader.TryFindNext(text, line.Start, reach, out var date)
                || date.Iso is null
                || !date.HasMonth
            )
                continue;
            if (
                IsPlaceBefore(text, line.Start, date.Passage.Start)
                && IsDashAfter(text, date.Passage.End, reach)
            )
            {
                head.Date = date.Iso;
                return;
            }
        }
    }

    private static bool IsPlaceBefore(string text, int start, int end)
    {
        var words = text.AsSpan(start, end - start).Trim(" ,(*_");
        return words.Length is > 1 and < 50
            && char.IsUpper(words[0])
            && (Words.IsPlace(words) || IsCapitals(words));
    }

    private static bool IsCapitals(ReadOnlySpan<char> words)
    {
        var comma = words.IndexOf(',');
        var place = comma > 0 ? words[..comma] : words;
        foreach (var c in place)
        {
            if (char.IsLower(c))
                return false;
        }

        return true;
    }

    private static bool IsDashAfter(string text, int at, int end)
    {
        var rest = text.AsSpan(at, end - at).TrimStart(" .,)*_");
        if (rest.StartsWith("("))
        {
            var close = rest.IndexOf(')');
            rest = close > 0 ? rest[(close + 1)..].TrimStart(" .,") : rest;
        }

        return rest.StartsWith("—") || rest.StartsWith("–") || rest.StartsWith("-");
    }
}
