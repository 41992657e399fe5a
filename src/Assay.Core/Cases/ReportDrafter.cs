using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Provenance;
using Assay.Core.Reading;

namespace Assay.Core.Cases;

/// <summary>Drafts the reports of a question from documents: who says in them which indicator did or did not occur, and from whom they have it.</summary>
/// <remarks>
/// A document speaks for the source whose name is its author, publication or title. A statement speaks of the indicator
/// whose words it has; a denial, or a hedge below even odds, says that it did not occur, one about even odds says
/// nothing. A report may be a copy of the reports of the documents that tracing takes for its parents, with tracing's
/// probabilities, and of that of a source that it names, with <see cref="Named"/>. Nothing is dropped in silence: the
/// case's notes count what no source or indicator was found for.
/// </remarks>
public sealed class ReportDrafter
{
    /// <summary>P(a report comes from the source that it names): naming one's source is meant, and now and then wrong.</summary>
    public const double Named = 0.95;

    /// <summary>What probabilities of copying sum to at most: a reading is never certain.</summary>
    private const double MostCopied = 0.98;

    private readonly CaseContent _question;
    private readonly IndicatorMatcher _matcher;
    private readonly SourceNames _names;
    private readonly Dictionary<string, TracedDocument> _traced;
    private readonly List<Report> _reports = [];
    private readonly List<ReportGround> _grounds = [];
    private readonly Dictionary<(string Document, int Indicator), int> _told = [];
    private int _nameless;
    private int _silent;

    private ReportDrafter(CaseContent question, TraceResult trace)
    {
        _question = question;
        _matcher = new IndicatorMatcher(question.Indicators);
        _names = new SourceNames(question.Sources);
        _traced = trace.Documents.ToDictionary(item => item.Id, StringComparer.Ordinal);
    }

    /// <summary>Drafts them.</summary>
    /// <param name="question">Hypotheses, indicators, deceivers, channels and sources; its own reports are replaced.</param>
    /// <param name="readings">The documents, read.</param>
    /// <param name="trace">The same documents, traced under the same identifiers.</param>
    /// <exception cref="ArgumentException">The question has a fault of its own.</exception>
    public static DraftedReports Draft(
        CaseContent question,
        ImmutableArray<DocumentReading> readings,
        TraceResult trace
    )
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(trace);
        var drafter = new ReportDrafter(question, trace);
        foreach (var reading in drafter.InOrder(readings))
            drafter.Add(reading);
        return drafter.Drafted(readings.Length);
    }

    private DraftedReports Drafted(int documents) =>
        new(
            new Case(
                _question with
                {
                    Reports = [.. _reports],
                    Notes =
                    [
                        .. _question.Notes,
                        $"Of {documents} documents {_nameless} name none of the sources as their own, and {_silent} say nothing of any indicator; these are left out.",
                    ],
                }
            ),
            [.. _grounds]
        );

    /// <summary>By date; of one day those first that others took from.</summary>
    private IEnumerable<DocumentReading> InOrder(ImmutableArray<DocumentReading> readings)
    {
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        return readings
            .OrderBy(reading => reading.Card.Date ?? "", StringComparer.Ordinal)
            .ThenBy(reading => Depth(reading.Document.Id, depths))
            .ThenBy(reading => reading.Document.Id.Length)
            .ThenBy(reading => reading.Document.Id, StringComparer.Ordinal);
    }

    /// <summary>How many parents lie behind a document, one behind the other.</summary>
    private int Depth(string document, Dictionary<string, int> depths)
    {
        var chain = new List<string>();
        var at = document;
        while (
            !depths.ContainsKey(at)
            && _traced.TryGetValue(at, out var traced)
            && traced.Parent is { } parent
            && !chain.Contains(at, StringComparer.Ordinal)
        )
        {
            chain.Add(at);
            at = parent.Id;
        }

        var depth = depths.GetValueOrDefault(at);
        for (var place = chain.Count - 1; place >= 0; place--)
            depths[chain[place]] = ++depth;
        return depths.GetValueOrDefault(document);
    }

    private void Add(DocumentReading reading)
    {
        if (_names.OfCard(reading.Card) is not { } source)
        {
            _nameless++;
            return;
        }

        var before = _reports.Count;
        foreach (var statement in reading.Statements)
            Add(reading, source, statement);
        _silent += _reports.Count == before ? 1 : 0;
    }

    private void Add(DocumentReading reading, Source source, Statement statement)
    {
        var indicator = _matcher.Match(statement.Passage.In(reading.Document.Text));
        if (indicator < 0 || _told.ContainsKey((reading.Document.Id, indicator)))
            return;
        if (Says(reading, statement) is not { } occurred)
            return;
        var report = new Report
        {
            Id = $"r{_reports.Count + 1}",
            Source = source.Id,
            Indicator = _question.Indicators[indicator].Id,
            Saw = occurred ? Observation.Occurred : Observation.DidNotOccur,
            Copies = Copies(reading, source, statement, indicator, occurred),
            Date = reading.Card.Date,
        };
        _told.Add((reading.Document.Id, indicator), _reports.Count);
        _reports.Add(Searched(report, source));
        _grounds.Add(
            new ReportGround(
                report.Id,
                reading.Document.Id,
                Mark.Of(reading.Document.Text, statement.Passage)
            )
        );
    }

    /// <summary>A source that never reports what isn't there only searches: what it denies, it did not find.</summary>
    private static Report Searched(Report report, Source source) =>
        report.Saw == Observation.DidNotOccur
        && source is { Hit.IsRated: true, FalseAlarm: { IsRated: true, Mean: 0 } }
            ? report with
            {
                Saw = Observation.FoundNothing,
                Detection = source.Hit,
            }
            : report;

    /// <summary>Whether it says that the indicator occurred; <see langword="null"/> where it says neither.</summary>
    private static bool? Says(DocumentReading reading, Statement statement)
    {
        if (statement.Commitment == Commitment.Asked)
            return null;
        var occurred = statement.Commitment != Commitment.Denied;
        foreach (var id in statement.Hedges)
        {
            var hedge = reading.Hedges.First(item => string.Equals(item.Id, id, StringComparison.Ordinal));
            var middle = (hedge.Low + hedge.High) / 2;
            if (middle is > 0.45 and < 0.55)
                return null;
            if (middle < 0.5)
                occurred = !occurred;
        }

        return occurred;
    }

    private ImmutableArray<CopyCandidate> Copies(
        DocumentReading reading,
        Source source,
        Statement statement,
        int indicator,
        bool occurred
    )
    {
        var candidates = new Dictionary<int, double>();
        void Offer(int report, double probability)
        {
            if (probability > 0 && _reports[report].Asserts == occurred)
                candidates[report] = Math.Max(probability, candidates.GetValueOrDefault(report));
        }

        if (_traced.TryGetValue(reading.Document.Id, out var traced))
        {
            foreach (var parent in traced.Parents)
            {
                if (_told.TryGetValue((parent.Id, indicator), out var report))
                    Offer(report, Math.Clamp(parent.Probability, 0, 1));
            }
        }

        if (
            // A single letter behind a role may lie outside the speaker's mark, so that the whole statement is looked at.
            statement.Speaker
                is not null
            && _names.In(statement.Passage.In(reading.Document.Text).ToString()) is { } named
            && named != source
            && Latest(named, indicator) is var latest and >= 0
        )
            Offer(latest, Named);
        var sum = candidates.Values.Sum();
        var scale = sum > MostCopied ? MostCopied / sum : 1;
        return
        [
            .. candidates
                .OrderBy(pair => pair.Key)
                .Select(pair => new CopyCandidate(_reports[pair.Key].Id, scale * pair.Value)),
        ];
    }

    /// <summary>The latest report of a source on an indicator, or -1.</summary>
    private int Latest(Source source, int indicator) =>
        _reports.FindLastIndex(report =>
            string.Equals(report.Source, source.Id, StringComparison.Ordinal)
            && string.Equals(report.Indicator, _question.Indicators[indicator].Id, StringComparison.Ordinal)
        );
}
