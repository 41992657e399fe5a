using System.Globalization;
using Assay.Core.Reading;

namespace Assay.Core.Provenance;

/// <summary>The days on which a document may have appeared, as day numbers, both ends included.</summary>
/// <remarks>
/// Unknown is the whole of time. A latest cited date ("not before") bounds one side only. Two spans that touch leave
/// the order undetermined.
/// </remarks>
internal readonly record struct DateSpan(int First, int Last)
{
    private const int EndOfTime = int.MaxValue;

    public static DateSpan Unknown => new(0, EndOfTime);

    public bool IsKnown => Last != EndOfTime;

    /// <summary>The same as a stretch of hours; its last moment is not the first of the next day.</summary>
    public DocumentTime Hours =>
        this == Unknown ? DocumentTime.Unknown
        : IsKnown ? new DocumentTime(First * 24.0, ((Last + 1) * 24.0) - (1.0 / 3600))
        : new DocumentTime(First * 24.0, double.PositiveInfinity);

    public bool IsDay => First == Last;

    /// <summary>Reads the date of a card; a date that no calendar has is unknown.</summary>
    public static DateSpan Of(DocumentCard card)
    {
        if (Parse(card.Date) is { } stated)
            return stated;
        return Parse(card.NotBefore) is { } bound ? new DateSpan(bound.First, EndOfTime) : Unknown;
    }

    /// <summary>Reads a year, year-month or year-month-day; <see langword="null"/> where it is none of them.</summary>
    public static DateSpan? Parse(string? iso)
    {
        if (iso is null)
            return null;
        if (TryRead(iso, "yyyy-MM-dd", out var day))
            return new DateSpan(day.DayNumber, day.DayNumber);
        if (TryRead(iso, "yyyy-MM", out var month))
            return new DateSpan(month.DayNumber, month.AddMonths(1).DayNumber - 1);
        return TryRead(iso, "yyyy", out var year)
            ? new DateSpan(year.DayNumber, year.DayNumber + (DateTime.IsLeapYear(year.Year) ? 365 : 364))
            : null;
    }

    public bool IsBefore(DateSpan other) => Last < other.First;

    public bool Overlaps(DateSpan other) => !IsBefore(other) && !other.IsBefore(this);

    private static bool TryRead(string iso, string format, out DateOnly date) =>
        DateOnly.TryParseExact(iso, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
        && date < DateOnly.MaxValue.AddYears(-1);
}
