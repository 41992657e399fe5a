using System.Globalization;
using Assay.Core.Documents;

namespace Assay.Core.Reading.Dates;

/// <summary>Reads dates where they stand in a text, with exact passages.</summary>
/// <remarks>
/// Read are: <c>March 3, 1925</c>, <c>3 March 1925</c>, <c>3rd of March, 1925</c>, abbreviated months, <c>March 1925</c>,
/// <c>March 3</c> (no year), <c>1925-03-03</c>, <c>03.03.1925</c>, <c>1925</c>, ranges of days, months and years, and
/// seasons. A range of days is as exact as its month, a range of months as its year. Years reach from 1000 to
/// 2100, a year alone from 1400: lower numbers mostly count something else.
/// Day and month written <c>3/4/1925</c> are a year only, unless one of them can be no month.
/// </remarks>
internal static class DateReader
{
    /// <summary>Reads the date that starts exactly at <paramref name="start"/>.</summary>
    public static bool TryReadAt(string text, int start, int end, out StatedDate date)
    {
        date = default;
        if (start >= end || !IsWordStart(text, start))
            return false;
        return char.IsAsciiDigit(text[start])
            ? TryReadDigits(text, start, end, out date)
            : char.IsLetter(text[start]) && TryReadMonthFirst(text, start, end, out date);
    }

    /// <summary>The first date that starts at or after <paramref name="from"/> and ends before <paramref name="end"/>.</summary>
    public static bool TryFindNext(string text, int from, int end, out StatedDate date)
    {
        for (var at = from; at < end; at++)
        {
            var c = text[at];
            if ((char.IsAsciiDigit(c) || char.IsUpper(c)) && TryReadAt(text, at, end, out date))
                return true;
            if (char.IsLetterOrDigit(c))
                at = WordEnd(text, at, end) - 1;
        }

        date = default;
        return false;
    }

    private static bool TryReadMonthFirst(string text, int start, int end, out StatedDate date)
    {
        date = default;
        var wordEnd = WordEnd(text, start, end);
        var month = MonthNames.Find(text.AsSpan(start, wordEnd - start));
        if (month == 0)
            return false;
        var at = Skip(text, wordEnd, end, '.');
        if (month == MonthNames.Season)
            return TryReadYearAfter(text, start, at, end, 0, 0, isRange: false, out date);
        if (TryReadMonthRange(text, at, end, out var afterRange))
            return TryReadYearAfter(text, start, afterRange, end, 0, 0, isRange: true, out date);
        var dayStart = SkipSpaces(text, at, end);
        var dayEnd = DigitsEnd(text, dayStart, end);
        if (dayStart == at || dayEnd - dayStart is 0 or > 2)
            return TryReadYearAfter(text, start, at, end, month, 0, isRange: false, out date);
        var day = Number(text, dayStart, dayEnd);
        var afterDay = SkipOrdinal(text, dayEnd, end);
        var isRange = TryReadDayRange(text, afterDay, end, out var afterDays);
        if (isRange)
            afterDay = afterDays;
        if (TryReadYearAfter(text, start, afterDay, end, month, isRange ? 0 : day, isRange, out date))
            return true;
        if (!IsWordEnd(text, afterDay, end))
            return false;
        date = new StatedDate(new Passage(start, afterDay), null, month, isRange ? 0 : day)
        {
            IsRange = isRange,
        };
        return true;
    }

    private static bool TryReadDigits(string text, int start, int end, out StatedDate date)
    {
        date = default;
        var digitsEnd = DigitsEnd(text, start, end);
        return (digitsEnd - start) switch
        {
            4 => TryReadIso(text, start, digitsEnd, end, out date)
                || TryReadYear(text, start, digitsEnd, end, out date),
            1 or 2 => TryReadNumeric(text, start, digitsEnd, end, out date)
                || TryReadDayFirst(text, start, digitsEnd, end, out date),
            _ => false,
        };
    }

    private static bool TryReadIso(string text, int start, int yearEnd, int end, out StatedDate date)
    {
        date = default;
        if (yearEnd + 3 > end || text[yearEnd] != '-' || DigitsEnd(text, yearEnd + 1, end) != yearEnd + 3)
            return false;
        var year = Number(text, start, yearEnd);
        var month = Number(text, yearEnd + 1, yearEnd + 3);
        var dayStart = yearEnd + 4;
        if (dayStart + 2 <= end && text[yearEnd + 3] == '-' && DigitsEnd(text, dayStart, end) == dayStart + 2)
        {
            var day = Number(text, dayStart, dayStart + 2);
            var stop = dayStart + 2;
            if (!IsYear(year) || !(IsWordEnd(text, stop, end) || text[stop] is 'T'))
                return false;
            date = new StatedDate(new Passage(start, stop), year, month, day);
            return true;
        }

        // 1921-27 is a range of years; 1921-12 is taken for one too only where 12 is no later year of the century.
        if (month is 0 or > 12 || month > year % 100 || !IsYear(year) || !IsWordEnd(text, yearEnd + 3, end))
            return false;
        date = new StatedDate(new Passage(start, yearEnd + 3), year, month, 0);
        return true;
    }

    private static bool TryReadYear(string text, int start, int yearEnd, int end, out StatedDate date)
    {
        date = default;
        var year = Number(text, start, yearEnd);
        if (!IsYear(year) || year < 1400 || (start > 0 && text[start - 1] is '$' or '£' or '€' or '№' or '#'))
            return false;
        if (
            yearEnd < end
            && text[yearEnd] is '-' or '–' or '/' or '—'
            && TryReadLastYear(text, year, yearEnd + 1, end, out date, start)
        )
            return true;
        // The letter of an author-year citation: 2004a.
        var stop =
            yearEnd < end && char.IsAsciiLetterLower(text[yearEnd]) && IsWordEnd(text, yearEnd + 1, end)
                ? yearEnd + 1
                : yearEnd;
        if (!IsWordEnd(text, stop, end) || IsDecimal(text, stop, end))
            return false;
        date = new StatedDate(new Passage(start, stop), year, 0, 0);
        return true;
    }

    private static bool TryReadLastYear(
        string text,
        int year,
        int from,
        int end,
        out StatedDate date,
        int start
    )
    {
        date = default;
        var stop = DigitsEnd(text, from, end);
        var digits = stop - from;
        if (digits is not (2 or 4) || !IsWordEnd(text, stop, end))
            return false;
        var last = Number(text, from, stop);
        if (digits == 2)
            last += year / 100 * 100;
        if (last <= year || !IsYear(last))
            return false;
        date = new StatedDate(new Passage(start, stop), year, 0, 0) { LastYear = last, IsRange = true };
        return true;
    }

    private static bool TryReadNumeric(string text, int start, int firstEnd, int end, out StatedDate date)
    {
        date = default;
        if (firstEnd >= end || text[firstEnd] is not ('.' or '/'))
            return false;
        var separator = text[firstEnd];
        var secondEnd = DigitsEnd(text, firstEnd + 1, end);
        if (secondEnd - firstEnd - 1 is not (1 or 2) || secondEnd >= end || text[secondEnd] != separator)
            return false;
        var yearEnd = DigitsEnd(text, secondEnd + 1, end);
        if (yearEnd - secondEnd - 1 != 4 || !IsWordEnd(text, yearEnd, end))
            return false;
        var first = Number(text, start, firstEnd);
        var second = Number(text, firstEnd + 1, secondEnd);
        var year = Number(text, secondEnd + 1, yearEnd);
        if (!IsYear(year))
            return false;
        var passage = new Passage(start, yearEnd);
        date = (separator, first > 12, second > 12) switch
        {
            ('.', _, _) or (_, true, false) => new StatedDate(passage, year, second, first),
            (_, false, true) => new StatedDate(passage, year, first, second),
            _ => new StatedDate(passage, year, 0, 0),
        };
        return true;
    }

    private static bool TryReadDayFirst(string text, int start, int dayEnd, int end, out StatedDate date)
    {
        date = default;
        var after = SkipOrdinal(text, dayEnd, end);
        var isRange = TryReadDayRange(text, after, end, out var afterRange);
        after = SkipSpaces(text, isRange ? afterRange : Skip(text, after, end, '.'), end);
        after = SkipWord(text, after, end, "of");
        after = SkipWord(text, after, end, "de");
        var wordEnd = WordEnd(text, after, end);
        var month = MonthNames.Find(text.AsSpan(after, wordEnd - after));
        if (month is 0 or MonthNames.Season || after == dayEnd)
            return false;
        var day = isRange ? 0 : Number(text, start, dayEnd);
        var afterMonth = Skip(text, wordEnd, end, '.');
        if (TryReadYearAfter(text, start, afterMonth, end, month, day, isRange, out date))
            return true;
        date = new StatedDate(new Passage(start, wordEnd), null, month, day) { IsRange = isRange };
        return true;
    }

    private static bool TryReadYearAfter(
        string text,
        int start,
        int from,
        int end,
        int month,
        int day,
        bool isRange,
        out StatedDate date
    )
    {
        date = default;
        var at = SkipSpaces(text, Skip(text, SkipSpaces(text, from, end), end, ','), end);
        at = SkipWord(text, at, end, "of");
        at = SkipWord(text, at, end, "de");
        var yearEnd = DigitsEnd(text, at, end);
        if (at == from || yearEnd - at != 4 || !IsWordEnd(text, yearEnd, end))
            return false;
        var year = Number(text, at, yearEnd);
        if (!IsYear(year))
            return false;
        date = new StatedDate(new Passage(start, yearEnd), year, month, day)
        {
            IsRange = isRange,
            IsPartOfYear = month == 0,
        };
        return true;
    }

    private static bool TryReadMonthRange(string text, int at, int end, out int after)
    {
        after = at;
        if (at >= end || text[at] is not ('-' or '–' or '/'))
            return false;
        var wordEnd = WordEnd(text, at + 1, end);
        if (MonthNames.Find(text.AsSpan(at + 1, wordEnd - at - 1)) is 0 or MonthNames.Season)
            return false;
        after = Skip(text, wordEnd, end, '.');
        return true;
    }

    private static bool TryReadDayRange(string text, int at, int end, out int after)
    {
        after = at;
        if (at >= end || text[at] is not ('-' or '–'))
            return false;
        var stop = DigitsEnd(text, at + 1, end);
        if (stop - at - 1 is not (1 or 2))
            return false;
        after = SkipOrdinal(text, stop, end);
        return true;
    }

    private static bool IsYear(int year) => year is >= 1000 and <= 2100;

    private static bool IsDecimal(string text, int stop, int end) =>
        stop + 1 < end && text[stop] is '.' or ',' && char.IsAsciiDigit(text[stop + 1]);

    private static bool IsWordStart(string text, int at) =>
        at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '_');

    private static bool IsWordEnd(string text, int at, int end) =>
        at >= end || !(char.IsLetterOrDigit(text[at]) || text[at] == '_');

    private static int WordEnd(string text, int at, int end)
    {
        while (at < end && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
            at++;
        return at;
    }

    private static int DigitsEnd(string text, int at, int end)
    {
        while (at < end && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    private static int SkipSpaces(string text, int at, int end)
    {
        // A date may be broken over one line end, never over a blank line.
        var lines = 0;
        var from = at;
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            if (text[at++] == '\n' && ++lines > 1)
                return from;
        }

        return at;
    }

    private static int Skip(string text, int at, int end, char what) =>
        at < end && text[at] == what ? at + 1 : at;

    private static int SkipWord(string text, int at, int end, string word)
    {
        var stop = at + word.Length;
        return stop < end && text.AsSpan(at, word.Length).SequenceEqual(word) && text[stop] == ' '
            ? stop + 1
            : at;
    }

    private static int SkipOrdinal(string text, int at, int end)
    {
        if (at + 2 > end || !IsWordEnd(text, at + 2, end))
            return at;
        return text.AsSpan(at, 2) is "st" or "nd" or "rd" or "th" ? at + 2 : at;
    }

    private static int Number(string text, int start, int end) =>
        int.Parse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture);
}
