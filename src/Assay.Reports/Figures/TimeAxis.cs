using System.Collections.Immutable;
using System.Globalization;
using Assay.Core.Provenance;
using Assay.Reports.Words;

namespace Assay.Reports.Figures;

/// <summary>Where a time lies between left and right: half by the clock, half by how many documents came before.</summary>
/// <remarks>
/// By the clock alone a busy week among quiet years is one blot; by number alone a pause of years can't be seen. The
/// mean of both keeps the order, widens busy stretches and leaves pauses visible. Labels stand where their dates fall.
/// </remarks>
internal sealed class TimeAxis
{
    private const double LabelRoom = 78;

    // A document of a day stands at its noon.
    private const double HalfDay = 12;
    private const int MostBoundaries = 12_000;
    private const int LongestDays = 1200;

    private readonly double[] _hours;
    private readonly double _left;
    private readonly double _right;
    private readonly bool _isDates;

    public TimeAxis(IEnumerable<DocumentTime> times, double left, double right, bool isDates)
    {
        _hours = [.. times.Where(time => time.IsKnown).Select(Hour).Distinct().Order()];
        (_left, _right, _isDates) = (left, right, isDates);
    }

    /// <summary>Whether any time is known.</summary>
    public bool HasTimes => _hours.Length > 0;

    /// <summary>The place of a known time.</summary>
    public double X(DocumentTime time) => X(Hour(time));

    /// <summary>Places and words of the dates along the axis, from left to right.</summary>
    public ImmutableArray<(double X, string Words)> Labels()
    {
        if (!HasTimes)
            return [];
        var taken = new SortedDictionary<double, string>();
        foreach (var (hour, words) in _isDates && IsCalendar() ? Dates() : Numbers())
        {
            var x = X(hour);
            if (hour >= _hours[0] - HalfDay && hour <= _hours[^1] && IsFree(taken, x))
                taken.Add(x, words);
        }

        if (taken.Count == 0)
            taken.Add(X(_hours[0]), TimeWords.Of(DocumentTime.At(_hours[0]), _isDates));
        return [.. taken.Select(label => (label.Key, label.Value))];
    }

    private double X(double hour)
    {
        if (_hours.Length == 1)
            return (_left + _right) / 2;
        var at = Array.BinarySearch(_hours, hour);
        var after = Math.Clamp(at < 0 ? ~at : at, 1, _hours.Length - 1);
        var between = Math.Clamp((hour - _hours[after - 1]) / (_hours[after] - _hours[after - 1]), 0, 1);
        var rank = (after - 1 + between) / (_hours.Length - 1);
        var clock = Math.Clamp((hour - _hours[0]) / (_hours[^1] - _hours[0]), 0, 1);
        return _left + ((_right - _left) * (rank + clock) / 2);
    }

    private static double Hour(DocumentTime time) =>
        (double.IsFinite(time.First), double.IsFinite(time.Last)) switch
        {
            (true, true) => (time.First / 2) + (time.Last / 2),
            (true, false) => time.First,
            _ => time.Last,
        };

    private bool IsCalendar() => TimeWords.IsCalendar(_hours[0]) && TimeWords.IsCalendar(_hours[^1]);

    private static bool IsFree(SortedDictionary<double, string> taken, double x) =>
        taken.Keys.All(other => Math.Abs(other - x) >= LabelRoom);

    // Coarse dates first, so that a year is never pushed out by one of its months.
    private IEnumerable<(double Hour, string Words)> Dates()
    {
        var (first, last) = (Date(_hours[0]), Date(_hours[^1]));
        for (var year = first.Year; year <= last.Year; year++)
            yield return (
                Hours(new DateTime(year, 1, 1)),
                year.ToString("0000", CultureInfo.InvariantCulture)
            );
        var month = new DateTime(first.Year, first.Month, 1);
        for (var count = 0; month <= last && count < MostBoundaries; count++, month = month.AddMonths(1))
            yield return (Hours(month), month.ToString("MMM yyyy", CultureInfo.InvariantCulture));
        if ((last - first).TotalDays > LongestDays)
            yield break;
        for (var day = first.Date; day <= last; day = day.AddDays(1))
            yield return (Hours(day), day.ToString("d MMM yyyy", CultureInfo.InvariantCulture));
        if ((last - first).TotalDays > 3)
            yield break;
        for (var hour = first.Date; hour <= last; hour = hour.AddHours(1))
            yield return (Hours(hour), hour.ToString("d MMM HH:mm", CultureInfo.InvariantCulture));
    }

    private IEnumerable<(double Hour, string Words)> Numbers()
    {
        var range = _hours[^1] - _hours[0];
        if (!(range > 0) || double.IsInfinity(range))
            yield break;
        var step = Math.Pow(10, Math.Floor(Math.Log10(range)) - 1);
        foreach (var size in new[] { step * 10, step * 5 })
        {
            for (var at = Math.Ceiling(_hours[0] / size); at * size <= _hours[^1]; at++)
                yield return (at * size, FormattableString.Invariant($"hour {at * size:0.##}"));
        }
    }

    private static DateTime Date(double hours) => DateTime.UnixEpoch.AddHours(hours);

    private static double Hours(DateTime date) => (date - DateTime.UnixEpoch).TotalHours;
}
