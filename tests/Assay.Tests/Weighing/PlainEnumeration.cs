using Assay.Core.Cases;
using Assay.Core.Weighing;

namespace Assay.Tests.Weighing;

/// <summary>
/// The model by brute force, sharing nothing with the product's inference: one recursive walk over every joint value of
/// hypothesis, stand-ins, conditions, deceivers, sources, indicators, coins and origins, with reports made forward.
/// </summary>
internal sealed class PlainEnumeration
{
    private static readonly double[] Sound = [0.95, 0.8, 0.6, 0.3, 0, 0];
    private readonly CaseContent _case;
    private readonly double[] _prior;
    private readonly List<(
        string Name,
        int States,
        Func<Dictionary<string, int>, int, double> Probability
    )> _walk = [];
    private readonly Dictionary<string, double> _sums = new(StringComparer.Ordinal);
    private double _total;

    private PlainEnumeration(CaseContent content)
    {
        _case = content;
        _prior = [.. content.Hypotheses.Select(item => item.Prior.Mean)];
        var sum = _prior.Sum();
        _prior = [.. _prior.Select(p => p / sum)];
    }

    public static Marginals Of(CaseContent content)
    {
        var enumeration = new PlainEnumeration(content);
        enumeration.Plan();
        enumeration.Walk(0, new Dictionary<string, int>(StringComparer.Ordinal), 1);
        return enumeration.Result();
    }

    private int Count => _case.Hypotheses.Length;

    private void Plan()
    {
        _walk.Add(("H", Count, (_, h) => _prior[h]));
        for (var h = 0; h < Count; h++)
        {
            var mine = h;
            if (IsMissingAny(mine))
                _walk.Add(($"Z{mine}", Count, (at, k) => StandIn(at["H"], mine, k)));
        }

        foreach (var item in _case.Assumptions)
            _walk.Add(($"C {item.Id}", 2, (at, c) => Coin(c, Cell(item.Probability, at))));
        foreach (var item in _case.Causes)
            _walk.Add(($"C {item.Id}", 2, (at, c) => Coin(c, Cell(item.Probability, at))));
        foreach (var item in _case.Deceivers)
            _walk.Add(($"D {item.Id}", 2, (at, d) => Coin(d, Cell(item.Active, at))));
        foreach (var item in _case.Sources)
            _walk.Add(($"S {item.Id}", 3, (at, s) => SourceState(item, at, s)));
        foreach (var item in _case.Indicators)
            PlanIndicator(item);
    }

    private void PlanIndicator(Indicator item)
    {
        _walk.Add(($"E {item.Id}", 2, (at, e) => Coin(e, Likely(item, at))));
        foreach (
            var deceiver in _case.Deceivers.Where(deceiver =>
                deceiver.Story is not null && IsFed(deceiver.Id, item.Id)
            )
        )
            _walk.Add(
                ($"T {deceiver.Id} {item.Id}", 2, (_, t) => Coin(t, Told(item, Place(deceiver.Story!))))
            );
        foreach (var report in _case.Reports.Where(report => Is(report.Indicator, item.Id)))
        {
            var candidates = Candidates(report);
            _walk.Add(($"O {report.Id}", candidates.Length + 1, (at, o) => Said(report, candidates, at, o)));
        }
    }

    private bool IsFed(string deceiver, string indicator) =>
        _case.Reports.Any(report =>
            Is(report.Indicator, indicator)
            && _case.Sources.Single(source => Is(source.Id, report.Source)).Channel is { } channel
            && Is(_case.Channels.Single(item => Is(item.Id, channel)).Deceiver, deceiver)
        );

    /// <summary>P(O = o) and that what it makes is what was reported.</summary>
    private double Said(Report report, CopyCandidate[] candidates, Dictionary<string, int> at, int o)
    {
        if (o > 0)
        {
            var parent = _case.Reports.Single(item => Is(item.Id, candidates[o - 1].Of));
            var same = (parent.Saw == Observation.Occurred) == (report.Saw == Observation.Occurred);
            return same ? candidates[o - 1].Probability : 0;
        }

        var own = 1 - candidates.Sum(candidate => candidate.Probability);
        // An indicator that nobody rated is left out: what is said of it tells nothing.
        if (!IsRated(_case.Indicators.Single(item => Is(item.Id, report.Indicator))))
            return own;
        return own * Coin(report.Saw == Observation.Occurred ? 1 : 0, SaysTrue(report, at));
    }

    private double SaysTrue(Report report, Dictionary<string, int> at)
    {
        var source = _case.Sources.Single(item => Is(item.Id, report.Source));
        var occurred = at[$"E {report.Indicator}"] == 1;
        var hit =
            report.Hit.IsRated ? report.Hit.Mean
            : source.Hit.IsRated ? source.Hit.Mean
            : 0.95;
        var fa =
            report.FalseAlarm.IsRated ? report.FalseAlarm.Mean
            : source.FalseAlarm.IsRated ? source.FalseAlarm.Mean
            : 0.05;
        if (report.Saw == Observation.FoundNothing)
            (hit, fa) = (report.Detection.Mean, 0);
        var stated =
            report.Hit.IsRated
            || report.FalseAlarm.IsRated
            || source.Hit.IsRated
            || source.FalseAlarm.IsRated;
        var state = stated ? 0 : at[$"S {source.Id}"];
        if (state == 0)
            return occurred ? hit : fa;
        if (state == 1)
            return (hit + fa) / 2;
        var deceiver = _case.Channels.Single(item => Is(item.Id, source.Channel)).Deceiver;
        return at.TryGetValue($"T {deceiver} {report.Indicator}", out var told) ? told : 0.5;
    }

    private double SourceState(Source source, Dictionary<string, int> at, int state)
    {
        var channel = _case.Channels.SingleOrDefault(item => Is(item.Id, source.Channel));
        var active = channel?.Deceiver is { } deceiver && at[$"D {deceiver}"] == 1;
        var controlled = active ? channel!.Controllability.Mean : 0;
        var sound = Sound[(int)source.Reliability];
        return state switch
        {
            0 => (1 - controlled) * sound,
            1 => (1 - controlled) * (1 - sound),
            _ => controlled,
        };
    }

    private double Likely(Indicator item, Dictionary<string, int> at) =>
        item.Given is null || at[$"C {item.Given}"] == 1
            ? Cell(item.Likely, at)
            : Cell(item.LikelyOtherwise, at);

    /// <summary>P(indicator | story): a walk of its own over stand-in and condition.</summary>
    private double Told(Indicator item, int story)
    {
        var told = 0.0;
        for (var k = 0; k < Count; k++)
        {
            var at = new Dictionary<string, int>(StringComparer.Ordinal) { ["H"] = story, [$"Z{story}"] = k };
            var share = StandIn(story, story, k);
            if (item.Given is null)
            {
                told += share * Cell(item.Likely, at);
                continue;
            }

            var condition = _case
                .Assumptions.Where(c => Is(c.Id, item.Given))
                .Select(c => c.Probability)
                .Concat(_case.Causes.Where(c => Is(c.Id, item.Given)).Select(c => c.Probability))
                .Single();
            var holds = Cell(condition, at);
            told +=
                share * ((holds * Cell(item.Likely, at)) + ((1 - holds) * Cell(item.LikelyOtherwise, at)));
        }

        return told;
    }

    private double StandIn(int hypothesis, int mine, int k)
    {
        // A stand-in of a hypothesis that does not hold is nobody's business: one value, to keep the walk short.
        if (hypothesis != mine)
            return k == 0 ? 1 : 0;
        return k == mine ? 0 : _prior[k] / (1 - _prior[mine]);
    }

    private double Cell(IReadOnlyList<Rating> row, Dictionary<string, int> at)
    {
        if (row.Count == 1)
            return row[0].IsRated ? row[0].Mean : 0.5;
        var h = at["H"];
        if (row[h].IsRated)
            return row[h].Mean;
        if (at.TryGetValue($"Z{h}", out var k) && row[k].IsRated)
            return row[k].Mean;
        var rated = Enumerable.Range(0, Count).Where(other => row[other].IsRated).ToList();
        return rated.Count == 0
            ? 0.5
            : rated.Sum(other => _prior[other] * row[other].Mean) / rated.Sum(other => _prior[other]);
    }

    private bool IsMissingAny(int h) =>
        _case.Indicators.Any(item => IsMissing(item.Likely, h) || IsMissing(item.LikelyOtherwise, h))
        || _case.Assumptions.Any(item => IsMissing(item.Probability, h))
        || _case.Causes.Any(item => IsMissing(item.Probability, h))
        || _case.Deceivers.Any(item => IsMissing(item.Active, h));

    private static bool IsMissing(IReadOnlyList<Rating> row, int h) => row.Count > 1 && !row[h].IsRated;

    private static bool IsRated(Indicator item) =>
        item.Likely.Concat(item.LikelyOtherwise).Any(rating => rating.IsRated);

    /// <summary>The rule that saying it again is not seeing it again, for reports in order and without dates.</summary>
    private CopyCandidate[] Candidates(Report report)
    {
        var first = _case.Reports.First(other =>
            Is(other.Source, report.Source)
            && Is(other.Indicator, report.Indicator)
            && (other.Saw == Observation.Occurred) == (report.Saw == Observation.Occurred)
        );
        return Is(first.Id, report.Id) || report.IsFresh
            ? [.. report.Copies]
            : [new CopyCandidate(first.Id, 1)];
    }

    private int Place(string hypothesis) =>
        _case.Hypotheses.ToList().FindIndex(item => Is(item.Id, hypothesis));

    private static bool Is(string? left, string? right) =>
        string.Equals(left, right, StringComparison.Ordinal);

    private static double Coin(int face, double probability) => face == 1 ? probability : 1 - probability;

    private void Walk(int depth, Dictionary<string, int> at, double weight)
    {
        if (weight == 0)
            return;
        if (depth == _walk.Count)
        {
            _total += weight;
            foreach (var (name, state) in at)
                _sums[$"{name}={state}"] = _sums.GetValueOrDefault($"{name}={state}") + weight;
            return;
        }

        var (variable, states, probability) = _walk[depth];
        for (var state = 0; state < states; state++)
        {
            var next = weight * probability(at, state);
            at[variable] = state;
            Walk(depth + 1, at, next);
            at.Remove(variable);
        }
    }

    private double P(string name, int state) => _sums.GetValueOrDefault($"{name}={state}") / _total;

    private Marginals Result() =>
        new()
        {
            Posterior = [.. Enumerable.Range(0, Count).Select(h => P("H", h))],
            Conditions =
            [
                .. _case.Assumptions.Select(item => P($"C {item.Id}", 1)),
                .. _case.Causes.Select(item => P($"C {item.Id}", 1)),
            ],
            Deceivers = [.. _case.Deceivers.Select(item => P($"D {item.Id}", 1))],
            Sources =
            [
                .. _case.Sources.Select(item =>
                    (double[])[P($"S {item.Id}", 0), P($"S {item.Id}", 1), P($"S {item.Id}", 2)]
                ),
            ],
            Indicators = [.. _case.Indicators.Select(item => P($"E {item.Id}", 1))],
            Own = [.. _case.Reports.Select(item => P($"O {item.Id}", 0))],
        };
}
