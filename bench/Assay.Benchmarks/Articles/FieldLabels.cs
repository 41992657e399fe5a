using System.Globalization;
using System.Reflection;

namespace Assay.Benchmarks.Articles;

/// <summary>Authors, dates and titles of pages as a person reads them off the page.</summary>
/// <remarks>
/// The labels were made by hand from what each page shows a reader: authors parted by <c>;</c>, <c>-</c> where it names none;
/// the day of publication; a print of the headline; <c>?</c> where the page leaves it open.
/// </remarks>
internal static class FieldLabels
{
    private static readonly Lazy<IReadOnlyDictionary<string, string[]>> Labels = new(Load);

    /// <summary>The fields that are checked.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["authors", "date", "title"];

    /// <summary>Whether a field was read as labelled; unset where the page has no label for it.</summary>
    public static bool? Check(ReadPage page, string field) =>
        Wanted(page, field) switch
        {
            null => null,
            var wanted when field is "date" => Days(page.Metadata.Date).Contains(wanted),
            var wanted => string.Equals(Read(page, field), wanted, StringComparison.OrdinalIgnoreCase),
        };

    /// <summary>What the label says.</summary>
    public static string? Wanted(ReadPage page, string field) =>
        Labels.Value.TryGetValue(page.Id[..12], out var label)
        && Wanted(label, field) is not "?" and var wanted
            ? wanted
            : null;

    /// <summary>What was read, in the form of the labels.</summary>
    public static string Read(ReadPage page, string field) =>
        field switch
        {
            "authors" => page.Metadata.Authors is { IsEmpty: false } authors
                ? string.Join("; ", authors)
                : "-",
            "date" => page.Metadata.Date ?? "-",
            _ => Print(page.Metadata.Title ?? ""),
        };

    private static string Wanted(string[] label, string field) =>
        label[
            field is "authors" ? 1
            : field is "date" ? 2
            : 3
        ];

    /// <summary>A print of a title's letters and digits (FNV-1a, 32 bits), so that no words of a page stand in the repository.</summary>
    private static string Print(string title)
    {
        var hash = 0x811C9DC5u;
        foreach (var c in title.Where(char.IsLetterOrDigit))
            hash = (hash ^ char.ToLowerInvariant(c)) * 0x01000193;
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    /// <summary>The day of a date; of a moment in universal time, each day that it may be where the page is at home.</summary>
    private static string[] Days(string? date)
    {
        if (date is null)
            return ["-"];
        if (
            !DateTimeOffset.TryParse(
                date,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var moment
            )
            || moment.Year < 2
        )
            return [date];
        var hours =
            date.Contains(':', StringComparison.Ordinal) && moment.Offset == TimeSpan.Zero
                ? new[] { -8, 0, 10 }
                : [0];
        return
        [
            .. hours.Select(hour =>
                moment.AddHours(hour).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            ),
        ];
    }

    private static Dictionary<string, string[]> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("articles.tsv")!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .ReplaceLineEndings("\n")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split('\t'))
            .ToDictionary(label => label[0], StringComparer.Ordinal);
    }
}
