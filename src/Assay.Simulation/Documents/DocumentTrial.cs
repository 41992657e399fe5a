using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Core.Provenance;
using Assay.Core.Reading;
using Assay.Core.Weighing;
using Assay.Simulation.Worlds;

namespace Assay.Simulation.Documents;

/// <summary>The whole way of one world, from the words of its documents to a judgement, and the same with one step switched to truth.</summary>
internal sealed class DocumentTrial
{
    private readonly World _world;
    private readonly CaseContent _content;
    private readonly DraftedReports _drafted;
    private readonly TraceResult _trace;

    private DocumentTrial(World world)
    {
        _world = world;
        _content = world.Case.Content;
        var documents = DocumentWriter.Write(world);
        var tracer = new Tracer();
        var readings = ImmutableArray.CreateBuilder<DocumentReading>();
        foreach (var (document, _) in documents)
        {
            var reading = DocumentReader.Read(document, []);
            readings.Add(reading);
            tracer.Add(document.Id, document.Text, Time(reading));
        }

        _trace = tracer.Trace();
        _drafted = ReportDrafter.Draft(_content with { Reports = [] }, readings.ToImmutable(), _trace);
    }

    /// <summary>Judges a world by each way and adds what came of it.</summary>
    public static void Add(World world, DocumentTally tally)
    {
        var trial = new DocumentTrial(world);
        try
        {
            double[][] answers =
            [
                .. Enum.GetValues<DocumentWay>()
                    .Select(way => Judge.AtMeans(trial.By(way)).Posterior.ToArray()),
            ];
            for (var way = 0; way < answers.Length; way++)
                tally.Of((DocumentWay)way).Add(answers[way], world.Truth.Hypothesis);
        }
        catch (WeighingRefusedException)
        {
            tally.Refused++;
            return;
        }

        trial.Count(tally);
    }

    /// <summary>The day that a document states, in hours; documents of one day are not ordered.</summary>
    private static DocumentTime Time(DocumentReading reading)
    {
        if (
            !DateOnly.TryParseExact(
                reading.Card.Date,
                "yyyy-MM-dd",
                System.Globalization.CultureInfo.InvariantCulture,
                System.Globalization.DateTimeStyles.None,
                out var day
            )
        )
            return DocumentTime.Unknown;
        return new DocumentTime(24.0 * day.DayNumber, (24.0 * day.DayNumber) + 23);
    }

    private Case By(DocumentWay way) =>
        way switch
        {
            DocumentWay.Case => _world.Case,
            DocumentWay.Documents => _drafted.Case,
            DocumentWay.TrueReading => TrueReading(),
            DocumentWay.TrueProvenance => TrueProvenance(),
            _ => TrueWeighing(),
        };

    /// <summary>Every report as it was made; copies as tracing and the names of sources say.</summary>
    private Case TrueReading()
    {
        var traced = _trace.Documents.ToDictionary(item => item.Id, StringComparer.Ordinal);
        return new Case(
            _content with
            {
                Reports =
                [
                    .. _content.Reports.Select(
                        (report, i) => report with { Copies = Traced(i, traced[$"d{i + 1}"]) }
                    ),
                ],
            }
        );
    }

    private ImmutableArray<CopyCandidate> Traced(int i, TracedDocument traced)
    {
        var candidates = new Dictionary<int, double>();
        foreach (var parent in traced.Parents)
        {
            var p = int.Parse(parent.Id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) - 1;
            if (p < i && IsSame(_content.Reports[i], _content.Reports[p]))
                candidates[p] = Math.Clamp(parent.Probability, 0, 1);
        }

        if (
            _world.Truth.Parents[i] is var named and >= 0
            && _world.Manners[i] is CopyManner.Cited or CopyManner.Quoted
        )
            candidates[named] = Math.Max(ReportDrafter.Named, candidates.GetValueOrDefault(named));
        var sum = candidates.Values.Sum();
        var scale = sum > 0.98 ? 0.98 / sum : 1;
        return
        [
            .. candidates
                .OrderBy(pair => pair.Key)
                .Select(pair => new CopyCandidate(_content.Reports[pair.Key].Id, scale * pair.Value)),
        ];
    }

    /// <summary>The reports as read; whom each copies as it is.</summary>
    private Case TrueProvenance()
    {
        var reports = _drafted.Case.Content.Reports;
        var places = new Dictionary<(int World, string Indicator), int>();
        for (var r = 0; r < reports.Length; r++)
            places.TryAdd((World(r), reports[r].Indicator), r);
        return _drafted.Case.With(content =>
            content with
            {
                Reports =
                [
                    .. reports.Select(
                        (report, r) =>
                            report with
                            {
                                IsFresh = true,
                                Copies =
                                    _world.Truth.Parents[World(r)] is var parent and >= 0
                                    && places.TryGetValue((parent, report.Indicator), out var place)
                                    && place < r
                                    && IsSame(report, reports[place])
                                        ? [new CopyCandidate(reports[place].Id, 1)]
                                        : [],
                            }
                    ),
                ],
            }
        );
    }

    /// <summary>The reports as read, of sources whose state is known.</summary>
    private Case TrueWeighing() =>
        _drafted.Case.With(content =>
            content with
            {
                Sources =
                [
                    .. content.Sources.Select(
                        (source, s) =>
                            source.Hit.IsRated ? source
                            : _world.Truth.Sources[s] == SourceState.Sound
                                ? source with
                                {
                                    Hit = Rating.Point(0.95),
                                    FalseAlarm = Rating.Point(0.05),
                                }
                            : source with { Hit = Rating.Point(0.5), FalseAlarm = Rating.Point(0.5) }
                    ),
                ],
            }
        );

    /// <summary>How many reports were read as they were made, how many otherwise, and how many not at all.</summary>
    private void Count(DocumentTally tally)
    {
        var reports = _drafted.Case.Content.Reports;
        tally.Made += _content.Reports.Length;
        for (var r = 0; r < reports.Length; r++)
        {
            var made = _content.Reports[World(r)];
            var isRight =
                IsSame(made, reports[r])
                && string.Equals(made.Source, reports[r].Source, StringComparison.Ordinal);
            tally.Right += isRight ? 1 : 0;
            tally.Wrong += isRight ? 0 : 1;
        }
    }

    private int World(int drafted) =>
        int.Parse(
            _drafted.Grounds[drafted].Document.AsSpan(1),
            System.Globalization.CultureInfo.InvariantCulture
        ) - 1;

    private static bool IsSame(Report left, Report right) =>
        left.Asserts == right.Asserts
        && string.Equals(left.Indicator, right.Indicator, StringComparison.Ordinal);
}
