using System.Collections.Immutable;
using System.Globalization;
using Assay.Core.Cases;

namespace Assay.Simulation.Worlds;

/// <summary>Makes the reports without what they say: who speaks of what, when, and whom each may have copied.</summary>
/// <remarks>Nothing here depends on what is true, so that only what is said tells anything.</remarks>
internal sealed class ReportMaker
{
    private static readonly DateOnly Start = new(2000, 1, 1);

    private readonly Plan _plan;
    private readonly ImmutableArray<Indicator> _indicators;
    private readonly List<Source> _sources;
    private readonly List<(double Time, int Source, int Indicator, Telling Telling)> _events = [];
    private readonly List<Report> _reports = [];
    private readonly List<CopyManner?> _manners = [];

    private ReportMaker(Plan plan, ImmutableArray<Indicator> indicators, ImmutableArray<Source> sources)
    {
        _plan = plan;
        _indicators = indicators;
        _sources = [.. sources];
    }

    private enum Telling
    {
        First,
        Again,
        Fresh,
        Search,
    }

    public static (
        ImmutableArray<Source> Sources,
        ImmutableArray<Report> Reports,
        ImmutableArray<CopyManner?> Manners
    ) Make(
        Plan plan,
        ImmutableArray<Indicator> indicators,
        ImmutableArray<Source> sources,
        HashSet<string> lateChannels
    )
    {
        var maker = new ReportMaker(plan, indicators, sources);
        maker.Schedule(lateChannels);
        foreach (var (time, source, indicator, telling) in maker._events.OrderBy(each => each.Time))
            maker.Write(time, source, indicator, telling);
        return ([.. maker._sources], [.. maker._reports], [.. maker._manners]);
    }

    private void Schedule(HashSet<string> lateChannels)
    {
        var (parameters, dice) = (_plan.Parameters, _plan.Dice);
        for (var s = 0; s < _sources.Count; s++)
        {
            var isLate = _sources[s].Channel is { } channel && lateChannels.Contains(channel);
            // A source has a beat: what it reports on lies together.
            var beat = Math.Min(parameters.Beat.Count(dice), _indicators.Length);
            var from = dice.Below(_indicators.Length - beat + 1);
            for (var j = from; j < from + beat; j++)
            {
                var time = isLate ? dice.Between(0.8, 1.0) : dice.Unit();
                _events.Add((time, s, j, Telling.First));
                // One or the other, so that what is said again is the first that was said.
                if (dice.Happens(parameters.Repeats))
                    _events.Add((dice.Between(time, 1.0), s, j, Telling.Again));
                else if (dice.Happens(parameters.Fresh))
                    _events.Add((dice.Between(time, 1.0), s, j, Telling.Fresh));
            }
        }

        if (!dice.Happens(parameters.Searches))
            return;
        // One who only searches: its rates are known, so that what it misses is worth exactly what it says.
        _sources.Add(
            new Source
            {
                Id = "searcher",
                Says = "The searcher",
                Hit = _plan.Rated(parameters.Detection),
                FalseAlarm = Rating.Point(0),
            }
        );
        _events.Add((dice.Unit(), _sources.Count - 1, dice.Below(_indicators.Length), Telling.Search));
    }

    private void Write(double time, int source, int indicator, Telling telling)
    {
        var isOutlet = _sources[source].Id.StartsWith(SourceMaker.Outlet, StringComparison.Ordinal);
        CopyManner? manner = null;
        ImmutableArray<CopyCandidate> copies = [];
        if (telling == Telling.First && isOutlet)
            (manner, copies) = Copies(indicator);
        var days = (int)(time * _plan.Parameters.Days);
        _reports.Add(
            new Report
            {
                Id = $"r{_reports.Count + 1}",
                Source = _sources[source].Id,
                Indicator = _indicators[indicator].Id,
                Saw = Observation.Occurred,
                Copies = copies,
                IsFresh = telling == Telling.Fresh,
                Date = Start.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            }
        );
        _manners.Add(telling == Telling.Again ? CopyManner.Verbatim : manner);
    }

    private (CopyManner?, ImmutableArray<CopyCandidate>) Copies(int indicator)
    {
        var (parameters, dice) = (_plan.Parameters, _plan.Dice);
        var earlier = _reports
            .Where(report =>
                string.Equals(report.Indicator, _indicators[indicator].Id, StringComparison.Ordinal)
            )
            .Select(report => report.Id)
            .ToList();
        if (earlier.Count == 0 || !dice.Happens(parameters.Copying))
            return (null, []);
        var manner = _plan.Kind(
            parameters.Manners.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Often))
        );
        var copies = parameters.Manners[manner].Copies.Draw(dice);
        var chosen = _plan.Some(earlier, parameters.Candidates.Count(dice));
        var first = dice.Below(chosen.Count);
        // One is the likelier parent by far; the others share what is left.
        var others = chosen.Count > 1 ? 0.2 * copies / (chosen.Count - 1) : 0;
        return (
            manner,
            [
                .. chosen.Select(
                    (id, c) =>
                        new CopyCandidate(
                            id,
                            Math.Round(c == first ? copies - (others * (chosen.Count - 1)) : others, 3)
                        )
                ),
            ]
        );
    }
}
