using System.Globalization;
using Assay.Core.Provenance;

namespace Assay.Cli;

/// <summary>Reads ISO 8601 dates and times as hours since the beginning of 1970, UTC.</summary>
/// <remarks>A year, a month or a day is a stretch of time; a time without a zone is taken for UTC.</remarks>
internal static class TraceTime
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    // The beginning of the year 1 and of the year 10000: no calendar date is outside.
    private const double FirstHour = -17_259_888;
    private const double EndHour = 70_389_528;

    private static readonly string[] Times =
    [
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm",
        "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-dd HH:mm:ssK",
        "yyyyMMdd'T'HHmmss",
        "yyyyMMdd'T'HHmmssK",
    ];

    /// <summary>The time, or <see langword="null"/> where it is none that a calendar has.</summary>
    public static DocumentTime? Read(string written)
    {
        if (TryRead(written, "yyyy-MM-dd", out var day) || TryRead(written, "yyyyMMdd", out day))
            return Stretch(day, 1);
        if (TryRead(written, "yyyy-MM", out var month))
            return Stretch(month, DateTime.DaysInMonth(month.Year, month.Month));
        if (TryRead(written, "yyyy", out var year))
            return Stretch(year, DateTime.IsLeapYear(year.Year) ? 366 : 365);
        return DateTime.TryParseExact(written, Times, CultureInfo.InvariantCulture, Utc, out var moment)
            ? DocumentTime.At(Hours(moment))
            : null;
    }

    // The last moment of a day is not the first of the next.
    private static DocumentTime Stretch(DateTime first, int days) =>
        new(Hours(first), Hours(first) + (24.0 * days) - (1.0 / 3600));

    private static double Hours(DateTime moment) => (moment - DateTime.UnixEpoch).TotalHours;

    private static bool TryRead(string written, string format, out DateTime date) =>
        DateTime.TryParseExact(written, format, CultureInfo.InvariantCulture, Utc, out date);
}
