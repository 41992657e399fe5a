using System.Globalization;
using Assay.Core.Provenance;

namespace Assay.Reports.Words;

/// <summary>Times of documents as they are shown.</summary>
public static class TimeWords
{
    private const double LeastHour = -719_162 * 24.0;
    private const double EndHour = 2_932_897 * 24.0;

    /// <summary>A date, month or year where times are dates, else the number of hours; "undated" where nothing is known.</summary>
    public static string Of(DocumentTime time, bool isDates)
    {
        if (!time.IsKnown)
            return "undated";
        var hour = double.IsFinite(time.First) ? time.First : time.Last;
        if (!isDates || !IsCalendar(hour))
            return FormattableString.Invariant($"hour {hour:0.##}");
        return DateTime
            .UnixEpoch.AddHours(hour)
            .ToString(Format(time.Last - time.First), CultureInfo.InvariantCulture);
    }

    /// <summary>A stretch from the time of one document to that of another.</summary>
    public static string Stretch(DocumentTime from, DocumentTime to, bool isDates)
    {
        var (first, last) = (Of(from, isDates), Of(to, isDates));
        return string.Equals(first, last, StringComparison.Ordinal) ? first : $"{first} to {last}";
    }

    /// <summary>Whether a calendar has the hour: from year 1 to year 9999.</summary>
    internal static bool IsCalendar(double hour) => hour is >= LeastHour and < EndHour;

    private static string Format(double hours) =>
        hours switch
        {
            > 24 * 300 and < 24 * 400 => "yyyy",
            > 24 * 27 and < 24 * 32 => "yyyy-MM",
            _ => "yyyy-MM-dd",
        };
}
