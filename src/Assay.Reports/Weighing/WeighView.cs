using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Reports.Pages;
using Assay.Reports.Words;

namespace Assay.Reports.Weighing;

/// <summary>A judgement and its case with what every chapter looks up in them.</summary>
internal sealed class WeighView
{
    private readonly Dictionary<string, HypothesisJudgement> _hypotheses;
    private readonly Dictionary<string, Indicator> _indicators;
    private readonly Dictionary<string, Source> _sources;
    private readonly Dictionary<string, Report> _reports;
    private readonly Dictionary<string, string> _others;
    private readonly HashSet<string> _channels;

    public WeighView(Judgement judgement, CaseContent content, string version)
    {
        (Judgement, Content, Version) = (judgement, content, version);
        _hypotheses = ById(judgement.Hypotheses, item => item.Id);
        _indicators = ById(content.Indicators, item => item.Id);
        _sources = ById(content.Sources, item => item.Id);
        _reports = ById(content.Reports, item => item.Id);
        _channels = content.Channels.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        var others = content
            .Assumptions.Select(item => (item.Id, item.Says))
            .Concat(content.Causes.Select(item => (item.Id, item.Says)))
            .Concat(content.Deceivers.Select(item => (item.Id, item.Says)));
        _others = ById([.. others], item => item.Id)
            .ToDictionary(pair => pair.Key, pair => pair.Value.Says, StringComparer.Ordinal);
        Leader = _hypotheses.GetValueOrDefault(judgement.Leader) ?? judgement.Hypotheses[0];
        Table =
            EstimativeWords.Tables.FirstOrDefault(table =>
                judgement.Hypotheses.All(item => Same(table.Word(item.Posterior), item.Word))
            ) ?? EstimativeWords.Icd203;
    }

    public Judgement Judgement { get; }

    public CaseContent Content { get; }

    public string Version { get; }

    public HypothesisJudgement Leader { get; }

    /// <summary>The table that the judgement's words are from.</summary>
    public EstimativeWords Table { get; }

    /// <summary>How many reports say that something occurred.</summary>
    public int Asserting => Judgement.Indicators.Sum(item => item.Reports);

    /// <summary>How many origins stand behind them.</summary>
    public double Origins => Judgement.Indicators.Sum(item => item.Origins);

    /// <summary>A probability in its word and number: "likely (68 %)".</summary>
    public string Likely(double probability) =>
        $"{Table.Word(Math.Clamp(probability, 0, 1))} ({Plain.Percent(probability)})";

    /// <summary>A hypothesis in its own words, or its identifier.</summary>
    public string Answer(string id) => _hypotheses.GetValueOrDefault(id)?.Says ?? id;

    /// <summary>An indicator in its own words, or its identifier.</summary>
    public string Indicator(string id) => _indicators.GetValueOrDefault(id)?.Says ?? id;

    /// <summary>A source in its own words, or its identifier.</summary>
    public string Source(string id) => _sources.GetValueOrDefault(id)?.Says ?? id;

    /// <summary>What a report says, as a phrase.</summary>
    public string Saw(Report report) =>
        report.Saw switch
        {
            Observation.Occurred => $"It occurred: {Indicator(report.Indicator)}",
            Observation.DidNotOccur => $"It did not occur: {Indicator(report.Indicator)}",
            _ => $"Looked and found nothing: {Indicator(report.Indicator)}",
        };

    /// <summary>A name with its identifier.</summary>
    public static Line Named(string id, string? says) =>
        says is null || Same(id, says) ? Line.Words(id) : Line.Of($"{says:w} ({id:w})");

    /// <summary>What a linchpin takes away, in plain words.</summary>
    public Line Losses(Linchpin linchpin) =>
        Line.Join(linchpin.Remove.Select((loss, index) => Loss(loss, index == 0)), ", and ");

    /// <summary>A linchpin in one plain sentence.</summary>
    public Line Sentence(Linchpin linchpin)
    {
        var answer = Answer(linchpin.Leader);
        return Same(linchpin.Leader, Judgement.Leader)
            ? Line.Of(
                $"{Losses(linchpin)}, {answer:q} still leads, but as {linchpin.Word:q} instead of {Leader.Word:q}."
            )
            : Line.Of($"{Losses(linchpin)}, the lead goes to {answer:q} ({linchpin.Word}).");
    }

    /// <summary>A rating's path, such as <c>indicator / hypothesis</c>, in plain words.</summary>
    public Line Rating(string path)
    {
        var parts = path.Split(" / ");
        var by =
            parts.Length > 1 && Judgement.Analysts.Any(item => Same(item.Analyst, parts[^1]))
                ? Line.Of($", as {parts[^1]:w} rates it")
                : default;
        return Line.Join([Rating(by.IsEmpty ? parts : parts[..^1], path), by]);
    }

    private Line Rating(string[] parts, string path)
    {
        if (parts is ["prior", var id] && _hypotheses.TryGetValue(id, out var before))
            return Line.Of($"The prior of {before.Says:q}");
        var what = _indicators.GetValueOrDefault(parts[0])?.Says ?? _others.GetValueOrDefault(parts[0]);
        if (what is null)
            return RateOf(parts) ?? Line.Words(path);
        if (parts.Length == 1)
            return Line.Words(what);
        if (!_hypotheses.TryGetValue(parts[1], out var hypothesis))
            return Line.Words(path);
        var given = parts.Length > 2 ? Line.Of($", where {string.Join(" / ", parts[2..]):w}") : default;
        return Line.Of($"{what:w}, if the answer is {hypothesis.Says:q}{given}");
    }

    /// <summary>Sentences as a list, without those that say nothing.</summary>
    public static IEnumerable<Block> List(IEnumerable<string> sentences)
    {
        ImmutableArray<Line> items =
        [
            .. sentences.Where(words => words.Length > 0).Select(words => (Line)words),
        ];
        if (!items.IsEmpty)
            yield return new Bullets(items);
    }

    /// <summary>A sentence as a paragraph, or nothing where it says nothing.</summary>
    public static IEnumerable<Block> Said(string sentence)
    {
        if (sentence.Length > 0)
            yield return new Paragraph(sentence);
    }

    public static bool Same(string? left, string? right) =>
        string.Equals(left, right, StringComparison.Ordinal);

    /// <summary>A loss of a linchpin, such as <c>origin r1</c>, in plain words.</summary>
    private Line Loss(string loss, bool isFirst)
    {
        var (without, setTo) = isFirst ? ("Without", "If") : ("without", "if");
        if (After(loss, "origin ") is { } origin && _reports.TryGetValue(origin, out var report))
            return Line.Of(
                $"{without} the origin {origin:w} ({Source(report.Source):w}: {Indicator(report.Indicator):w})"
            );
        if (After(loss, "indicator ") is { } indicator)
            return Line.Of($"{without} the indicator {Indicator(indicator):q}");
        if (After(loss, "assumption ") is { } assumption)
        {
            var isHeld = assumption.EndsWith(" = yes", StringComparison.Ordinal);
            var name = assumption[..Math.Max(0, assumption.LastIndexOf(" = ", StringComparison.Ordinal))];
            if (_others.TryGetValue(name, out var says))
                return Line.Of($"{setTo} {says:q} {(isHeld ? "held for certain" : "did not hold")}");
        }

        return Line.Words(loss);
    }

    /// <summary>A rating of a channel, source or report in plain words, or <see langword="null"/> for another one.</summary>
    private Line? RateOf(string[] parts)
    {
        var (id, rate) = (parts[0], parts.Length == 2 ? parts[1].Replace('-', ' ') + " rate" : null);
        var isReport = _reports.ContainsKey(id);
        if (rate is not null)
            return isReport ? Line.Of($"{Plain.Capital(rate)} of the report {id:w}")
                : _sources.ContainsKey(id) ? Line.Of($"{Plain.Capital(rate)} of {Source(id):w}")
                : (Line?)null;
        if (_channels.Contains(id))
            return Line.Of($"Controllability of the channel {id:w}");
        return _sources.ContainsKey(id) ? Line.Of($"Soundness of {Source(id):w}") : (Line?)null;
    }

    private static string? After(string words, string start) =>
        words.StartsWith(start, StringComparison.Ordinal) ? words[start.Length..] : null;

    // The first of equal names counts: a judgement that is made by hand may have such.
    private static Dictionary<string, T> ById<T>(ImmutableArray<T> items, Func<T, string> id)
    {
        var result = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items)
            result.TryAdd(id(item), item);
        return result;
    }
}
