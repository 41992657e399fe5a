using Assay.Core.Documents;
using Assay.Core.Reading.Dates;

namespace Assay.Core.Reading.Citations;

/// <summary>Reads a name in the running text with the year in brackets behind it: <c>Smith et al. (2004)</c>.</summary>
internal static class NarrativeReader
{
    /// <summary>Reads the name before the bracket, or gives <see langword="null"/> where the bracket holds no year or no name stands there.</summary>
    public static CitedItem? Read(string text, Bracket bracket)
    {
        if (!TryReadYear(text, bracket, out var date, out var afterDate))
            return null;
        var end = bracket.Open;
        while (end > 0 && text[end - 1] is ' ' or '\u00A0')
            end--;
        if (end == bracket.Open)
            return null;
        var hasOthers = TryStripOthers(text, ref end);
        var start = NameStart(text, end, out var count, out var first);
        if (start < 0)
            return null;
        var work = new CitedWork
        {
            Form = WorkForm.AuthorYear,
            Date = date,
            IsSure = hasOthers || HasLocator(text, afterDate, bracket.Close),
        };
        if (count == 2)
            work.Authors.Add(text[start..first]);
        work.Authors.Add(text[SurnameStart(text, end)..end]);
        Locators.Read(text, afterDate, bracket.Close, work);
        return new CitedItem(new Passage(start, bracket.Close + 1), work);
    }

    private static bool TryReadYear(string text, Bracket bracket, out StatedDate date, out int after)
    {
        after = bracket.Open + 1;
        if (
            !DateReader.TryReadAt(text, after, bracket.Close, out date)
            || date.HasMonth
            || date.LastYear is not null
            || date.Year is null
        )
            return false;
        after = date.Passage.End;
        return Locators.IsRest(text, after, bracket.Close);
    }

    private static bool HasLocator(string text, int after, int close) =>
        close - after > 1 && text[after] is ',' or ':';

    private static bool TryStripOthers(string text, ref int end)
    {
        foreach (var others in (ReadOnlySpan<string>)[" et al.", " et al", " and colleagues"])
        {
            if (end <= others.Length || !Words.StartsWith(text, end - others.Length, end, others))
                continue;
            end -= others.Length;
            return true;
        }

        return false;
    }

    private static int NameStart(string text, int end, out int count, out int first)
    {
        count = 0;
        first = end;
        var start = SurnameStart(text, end);
        if (start < 0)
            return -1;
        count = 1;
        foreach (var and in (ReadOnlySpan<string>)[" and ", " & "])
        {
            var before = start - and.Length;
            if (
                before <= 0
                || !Words.StartsWith(text, before, start, and)
                || SurnameStart(text, before) is not (var other and >= 0)
            )
                continue;
            count = 2;
            first = before;
            return other;
        }

        return start;
    }

    private static int SurnameStart(string text, int end)
    {
        var start = end;
        while (
            start > 0
            && end - start < 30
            && (char.IsLetter(text[start - 1]) || text[start - 1] is '-' or '’' or '\'')
        )
            start--;
        var word = text.AsSpan(start, end - start);
        if (
            word.Length < 2
            || !char.IsUpper(word[0])
            || !char.IsLower(word[1]) && word[1] is not ('’' or '\'')
            || Words.IsYearHead(word)
            || Words.IsPlace(word)
            || Words.HasEventWord(word)
        )
            return -1;
        return word.EndsWith("’s") || word.EndsWith("'s") || word.EndsWith("’") ? -1 : start;
    }
}
