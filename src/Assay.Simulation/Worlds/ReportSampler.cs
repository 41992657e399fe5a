using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Simulation.Corpora;

namespace Assay.Simulation.Worlds;

/// <summary>Draws what the reports of a world say.</summary>
internal sealed class ReportSampler
{
    private readonly CaseContent _content;
    private readonly WorldLaw _law;
    private readonly LawSampler _sampler;
    private readonly bool[] _indicators;
    private readonly SourceState[] _states;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly int[] _sourceOf;
    private readonly int[] _indicatorOf;
    private readonly int[] _parents;
    private readonly bool[] _says;

    /// <summary>Values that are drawn once and repeated: the coins of deceivers, and the word of a hidden origin.</summary>
    private readonly Dictionary<(int Deceiver, int Indicator), bool> _coins = [];
    private readonly Dictionary<int, bool> _isHidden = [];
    private readonly Dictionary<int, bool> _hiddenWords = [];

    public ReportSampler(
        CaseContent content,
        WorldLaw law,
        LawSampler sampler,
        bool[] indicators,
        SourceState[] states
    )
    {
        _content = content;
        _law = law;
        _sampler = sampler;
        _indicators = indicators;
        _states = states;
        var sources = Places(content.Sources.Select(item => item.Id));
        var places = Places(content.Indicators.Select(item => item.Id));
        _sourceOf = [.. content.Reports.Select(report => sources[report.Source])];
        _indicatorOf = [.. content.Reports.Select(report => places[report.Indicator])];
        _parents = new int[content.Reports.Length];
        _says = new bool[content.Reports.Length];
    }

    /// <summary>What they say, and whom each copies.</summary>
    public (ImmutableArray<Report> Spoken, ImmutableArray<int> Parents) Draw(Dice dice, int hypothesis)
    {
        for (var i = 0; i < _parents.Length; i++)
        {
            var report = _content.Reports[i];
            _parents[i] = Parent(dice, i, report);
            _says[i] = _parents[i] >= 0 ? _says[_parents[i]] : Own(dice, i);
            _places.Add(report.Id, i);
        }

        if (_law.Mind == DeceiverMind.Everything)
            Mislead(hypothesis);
        return (Spoken(), [.. _parents]);
    }

    private ImmutableArray<Report> Spoken() =>
        [.. _content.Reports.Select((report, i) => Said(report, _content.Sources[_sourceOf[i]], _says[i]))];

    /// <summary>A source of stated rates without false alarms is a searcher: what it does not find is a search that found nothing.</summary>
    private static Report Said(Report report, Source source, bool says) =>
        says ? report with { Saw = Observation.Occurred }
        : source.FalseAlarm is { IsRated: true, Mean: 0 }
            ? report with
            {
                Saw = Observation.FoundNothing,
                Detection = source.Hit,
            }
        : report with { Saw = Observation.DidNotOccur };

    private int Parent(Dice dice, int i, Report report)
    {
        if (!report.IsFresh && First(i) is var first and >= 0)
            return first;
        if (report.Copies.IsEmpty)
            return -1;
        var stated = report.Copies.Sum(candidate => candidate.Probability);
        // A case that states a copy for certain and is contradicted by it would be refused.
        var isCertain = stated >= 1 - 1e-9;
        var scale =
            isCertain ? 1
            : stated > 0 ? Math.Clamp(stated + _law.CopyShift, 0, 1) / stated
            : 0;
        var left = dice.Unit();
        foreach (var candidate in report.Copies)
        {
            left -= scale * candidate.Probability;
            if (left < 0)
                return _places[candidate.Of];
        }

        return -1;
    }

    /// <summary>The first report of the same source on the same indicator, or -1: saying it again is not seeing it again.</summary>
    private int First(int i)
    {
        for (var earlier = 0; earlier < i; earlier++)
        {
            if (_sourceOf[earlier] == _sourceOf[i] && _indicatorOf[earlier] == _indicatorOf[i])
                return earlier;
        }

        return -1;
    }

    private bool Own(Dice dice, int i)
    {
        var source = _content.Sources[_sourceOf[i]];
        var (hit, falseAlarm) = LawSampler.Rates(source, _content.Reports[i]);
        var isExplicit = source.Hit.IsRated || source.FalseAlarm.IsRated;
        var state = isExplicit ? SourceState.Sound : _states[_sourceOf[i]];
        if (state == SourceState.Controlled)
            return Told(dice, _sampler.Deceiver(source), _indicatorOf[i]);
        var isHidden = !isExplicit && IsHidden(dice, _indicatorOf[i]);
        if (isHidden && _hiddenWords.TryGetValue(_indicatorOf[i], out var word))
            return word;
        var sayTrue =
            state == SourceState.Careless ? (hit + falseAlarm) / 2
            : _indicators[_indicatorOf[i]] ? hit
            : falseAlarm;
        var says = dice.Happens(sayTrue);
        if (isHidden)
            _hiddenWords.Add(_indicatorOf[i], says);
        return says;
    }

    private bool IsHidden(Dice dice, int indicator)
    {
        if (_law.HiddenOrigin <= 0)
            return false;
        if (!_isHidden.TryGetValue(indicator, out var isHidden))
            _isHidden.Add(indicator, isHidden = dice.Happens(_law.HiddenOrigin));
        return isHidden;
    }

    private bool Told(Dice dice, int deceiver, int indicator)
    {
        // Muddied water: each controlled report is a fair coin of its own; who knows the ratings denies what is so.
        if (_content.Deceivers[deceiver].Story is not { } story)
            return _law.Mind == DeceiverMind.Weights ? !_indicators[indicator] : dice.Happens(0.5);
        if (!_coins.TryGetValue((deceiver, indicator), out var told))
        {
            var place = 0;
            while (!LawSampler.Same(_content.Hypotheses[place].Id, story))
                place++;
            told =
                _law.Mind == DeceiverMind.Weights
                    ? SpeaksFor(indicator, place)
                    : dice.Happens(_sampler.Likely(indicator, place));
            _coins.Add((deceiver, indicator), told);
        }

        return told;
    }

    /// <summary>Whether an indicator is likelier under one hypothesis than, on the whole, under the others.</summary>
    private bool SpeaksFor(int indicator, int hypothesis)
    {
        var (others, prior) = (0.0, 0.0);
        for (var h = 0; h < _content.Hypotheses.Length; h++)
        {
            if (h == hypothesis)
                continue;
            others += _content.Hypotheses[h].Prior.Mean * _sampler.Likely(indicator, h);
            prior += _content.Hypotheses[h].Prior.Mean;
        }

        return _sampler.Likely(indicator, hypothesis) * prior > others;
    }

    /// <summary>
    /// One who knows everything turns each controlled report round that takes probability from the truth when turned,
    /// twice over all of them.
    /// </summary>
    private void Mislead(int hypothesis)
    {
        int[] theirs =
        [
            .. Enumerable
                .Range(0, _says.Length)
                .Where(i => _parents[i] < 0 && _states[_sourceOf[i]] == SourceState.Controlled),
        ];
        var best = theirs.Length == 0 ? 0 : OfTruth(hypothesis);
        for (var turn = 0; turn < 2 * theirs.Length; turn++)
        {
            var i = theirs[turn % theirs.Length];
            Turn(i);
            var now = OfTruth(hypothesis);
            if (now < best)
                best = now;
            else
                Turn(i);
        }
    }

    private void Turn(int i)
    {
        _says[i] = !_says[i];
        for (var copy = i + 1; copy < _says.Length; copy++)
            _says[copy] = _parents[copy] >= 0 ? _says[_parents[copy]] : _says[copy];
    }

    private double OfTruth(int hypothesis) =>
        Judge.AtMeans(new Case(_content with { Reports = Spoken() })).Posterior[hypothesis];

    private static Dictionary<string, int> Places(IEnumerable<string> ids) =>
        ids.Select((id, place) => (id, place))
            .ToDictionary(pair => pair.id, pair => pair.place, StringComparer.Ordinal);
}
