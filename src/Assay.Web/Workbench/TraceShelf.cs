using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Assay.Core.Provenance;
using Assay.Storage.Journals;

namespace Assay.Web.Workbench;

/// <summary>Who took whose words among the documents of a case, worked out once for each set of documents.</summary>
internal sealed class TraceShelf
{
    private readonly Background<TraceResult> _answers = new();

    /// <summary>The trace; <see langword="null"/> while it is being worked out.</summary>
    public TraceResult? Find(Journal journal, IReadOnlyList<DocumentItem> documents) =>
        _answers.Find(Key(journal, documents), () => Trace(journal, documents));

    /// <summary>The trace, waited for.</summary>
    public Task<TraceResult> TaskOf(Journal journal, IReadOnlyList<DocumentItem> documents) =>
        _answers.Task(Key(journal, documents), () => Trace(journal, documents));

    private static TraceResult Trace(Journal journal, IReadOnlyList<DocumentItem> documents)
    {
        var tracer = new Tracer(new TraceOptions { Explain = true });
        foreach (var document in documents)
            tracer.Add(
                document.Id,
                Encoding.UTF8.GetString(journal.Blob(document.Text) ?? []),
                TimeOf(document.Date),
                document.Publication
            );
        return tracer.Trace();
    }

    private static string Key(Journal journal, IReadOnlyList<DocumentItem> documents) =>
        $"{journal.Name} {Digest.Of(string.Join('\n', documents.Select(item => $"{item.Id} {item.Version.ToString(CultureInfo.InvariantCulture)}")))}";

    /// <summary>A year, month or day as a stretch of hours since 1970; anything else is unknown.</summary>
    private static DocumentTime TimeOf(string? iso)
    {
        ImmutableArray<(string Format, Func<DateTime, DateTime> End)> formats =
        [
            ("yyyy-MM-dd", day => day.AddDays(1)),
            ("yyyy-MM", month => month.AddMonths(1)),
            ("yyyy", year => year.AddYears(1)),
        ];
        foreach (var (format, end) in formats)
        {
            if (
                DateTime.TryParseExact(
                    iso,
                    format,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var first
                )
                && first.Year < DateTime.MaxValue.Year
            )
                return new DocumentTime(
                    (first - DateTime.UnixEpoch).TotalHours,
                    (end(first) - DateTime.UnixEpoch).TotalHours - (1.0 / 3600)
                );
        }

        return DocumentTime.Unknown;
    }
}
