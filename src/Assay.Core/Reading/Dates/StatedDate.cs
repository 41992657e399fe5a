using Assay.Core.Documents;

namespace Assay.Core.Reading.Dates;

/// <summary>A date as a text states it, no more exact than its words.</summary>
/// <param name="Passage">The words of the date.</param>
/// <param name="Year">The year, or <see langword="null"/> where none is stated.</param>
/// <param name="Month">The month, 1-12, or 0 where none is stated.</param>
/// <param name="Day">The day of the month, or 0 where none is stated; may be one that the month does not have.</param>
internal readonly record struct StatedDate(Passage Passage, int? Year, int Month, int Day)
{
    /// <summary>The last year of a range of years, else <see langword="null"/>.</summary>
    public int? LastYear { get; init; }

    /// <summary>Whether the words give a range of days or months, which <see cref="Day"/> and <see cref="Month"/> then leave out.</summary>
    public bool IsRange { get; init; }

    /// <summary>Whether a season or a range of months is stated: more than a year, less than a month.</summary>
    public bool IsPartOfYear { get; init; }

    /// <summary>Whether more than a year is stated.</summary>
    public bool HasMonth => Month > 0 || IsPartOfYear;

    /// <summary>Whether the calendar has such a day.</summary>
    public bool IsPossible =>
        Month is >= 0 and <= 12
        && (
            Day == 0
            || (Month > 0 && Day <= DateTime.DaysInMonth(Year is > 0 and < 9999 ? Year.Value : 2000, Month))
        );

    /// <summary>ISO 8601 as exact as stated, or <see langword="null"/> without a year or with an impossible day.</summary>
    public string? Iso
    {
        get
        {
            if (Year is not { } year || !IsPossible)
                return null;
            if (LastYear is { } last)
                return $"{year:D4}/{last:D4}";
            if (Month == 0)
                return $"{year:D4}";
            return Day == 0 ? $"{year:D4}-{Month:D2}" : $"{year:D4}-{Month:D2}-{Day:D2}";
        }
    }
}
