using System.Globalization;

namespace Assay.Core.Provenance.Tracing;

/// <summary>Reads "3 March", "March 3" and both with a year in the tokens after a name.</summary>
/// <remarks>Without a year the latest such day is meant that is not after the document.</remarks>
internal static class CuedDate
{
    private const int FirstYear = 1700;
    private const int LastYear = 2199;

    // "of", "reported on", "had already said on".
    private const int MostBetween = 4;

    private static readonly Dictionary<uint, int> Months = Numbered(
        "january february march april may june july august september october november december",
        1
    );

    private static readonly Dictionary<uint, int> Days = Numbered(
        string.Join(' ', Enumerable.Range(1, 31).Select(Written)),
        1
    );

    private static readonly Dictionary<uint, int> Years = Numbered(
        string.Join(' ', Enumerable.Range(FirstYear, LastYear - FirstYear + 1).Select(Written)),
        FirstYear
    );

    /// <summary>The day beside a name, in hours since the beginning of 1970, or <see langword="null"/>.</summary>
    /// <param name="tokens">The document.</param>
    /// <param name="end">The token after the name.</param>
    /// <param name="before">The last hour of the document, to which a day without a year is referred.</param>
    /// <param name="isAdjacent">Whether nothing or one small word stands between the name and the date.</param>
    public static DocumentTime? After(ReadOnlySpan<uint> tokens, int end, double before, out bool isAdjacent)
    {
        for (var at = end; at + 1 < Math.Min(tokens.Length, end + MostBetween + 2); at++)
        {
            isAdjacent = at <= end + 1;
            var (one, two) = (tokens[at] & ~TokenReader.Flags, tokens[at + 1] & ~TokenReader.Flags);
            var isDayFirst = Days.TryGetValue(one, out var day) && Months.ContainsKey(two);
            if (!isDayFirst && !(Months.ContainsKey(one) && Days.TryGetValue(two, out day)))
                continue;
            var month = Months[isDayFirst ? two : one];
            var year =
                at + 2 < tokens.Length
                && Years.TryGetValue(tokens[at + 2] & ~TokenReader.Flags, out var given)
                    ? given
                    : 0;
            return Day(day, month, year, before);
        }

        isAdjacent = false;
        return null;
    }

    private static DocumentTime? Day(int day, int month, int year, double before)
    {
        if (year > 0)
            return IsDay(year, month, day)
                ? Stretch(new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc))
                : null;
        if (!(Math.Abs(before) < 1e7))
            return null;
        var latest = DateTime.UnixEpoch.AddHours(before);
        for (year = latest.Year; year > latest.Year - 2; year--)
        {
            if (!IsDay(year, month, day))
                continue;
            var date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc);
            if (date <= latest)
                return Stretch(date);
        }

        return null;
    }

    private static bool IsDay(int year, int month, int day) => day <= DateTime.DaysInMonth(year, month);

    private static DocumentTime Stretch(DateTime date)
    {
        var start = (date - DateTime.UnixEpoch).TotalHours;
        return new DocumentTime(start, start + 24 - (1.0 / 3600));
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<uint, int> Numbered(string words, int first)
    {
        var numbered = new Dictionary<uint, int>();
        foreach (var token in CueWords.Tokens(words))
            numbered.TryAdd(token, first++);
        return numbered;
    }
}
