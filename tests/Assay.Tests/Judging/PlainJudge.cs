using Assay.Core.Cases;
using Assay.Tests.Weighing;

namespace Assay.Tests.Judging;

/// <summary>
/// The answers of a judgement by brute force: every loss, setting and hypothetical report is a case of its own, and every
/// case is walked through by <see cref="PlainEnumeration"/>.
/// </summary>
internal sealed class PlainJudge
{
    private readonly CaseContent _content;
    private readonly double[] _posterior;

    public PlainJudge(CaseContent content)
    {
        _content = content;
        var marginals = PlainEnumeration.Of(content);
        _posterior = marginals.Posterior;
        Leader = LeaderOf(_posterior);
        OriginOfReport = Origins(marginals.Own);
    }

    public int Leader { get; }

    /// <summary>By report: the report that most probably is its origin.</summary>
    public int[] OriginOfReport { get; }

    public double[] Posterior => _posterior;

    /// <summary>Decibans of an origin for the leader.</summary>
    public double Weight(int origin) => LogOdds(_posterior) - LogOdds(Without(Reports(origin)));

    /// <summary>Decibans of an indicator for the leader.</summary>
    public double WeightOfIndicator(string indicator) =>
        LogOdds(_posterior) - LogOdds(Without(ReportsOn(indicator)));

    /// <summary>What may be taken away, named as in a judgement.</summary>
    public List<(string Name, Func<CaseContent, CaseContent> Take)> Losses()
    {
        var losses = new List<(string, Func<CaseContent, CaseContent>)>();
        foreach (var origin in OriginOfReport.Distinct().Order())
        {
            var reports = Reports(origin);
            losses.Add(($"origin {_content.Reports[origin].Id}", content => Silent(content, reports)));
        }

        foreach (var item in _content.Assumptions)
        {
            losses.Add(($"assumption {item.Id} = yes", content => Set(content, item.Id, 1)));
            losses.Add(($"assumption {item.Id} = no", content => Set(content, item.Id, 0)));
        }

        foreach (var item in _content.Indicators)
        {
            var reports = ReportsOn(item.Id);
            if (reports.Count > 0)
                losses.Add(($"indicator {item.Id}", content => Silent(content, reports)));
        }

        return losses;
    }

    /// <summary>The posterior after some losses; not a number where the reports are impossible then.</summary>
    public double[] After(IEnumerable<Func<CaseContent, CaseContent>> losses) =>
        PlainEnumeration.Of(losses.Aggregate(_content, (content, take) => take(content))).Posterior;

    /// <summary>Expected fall in entropy, and chance of another leader, from one more grade-B report.</summary>
    public (double Gain, double Flips) Collect(string indicator, string? channel)
    {
        var (gain, flips) = (Entropy(_posterior), 0.0);
        var chance = ChanceOfYes(indicator, channel);
        foreach (var saw in (Observation[])[Observation.Occurred, Observation.DidNotOccur])
        {
            var probability = saw == Observation.Occurred ? chance : 1 - chance;
            var posterior = PlainEnumeration.Of(OneMore(indicator, channel, saw)).Posterior;
            gain -= probability * Entropy(posterior);
            flips += LeaderOf(posterior) == Leader ? 0 : probability;
        }

        return (gain, flips);
    }

    /// <summary>
    /// P(the new report says yes | reports), by Bayes backwards: with the report added, the posteriors of any hypothesis
    /// mix to the one before, p = q P(h | yes) + (1 − q) P(h | no).
    /// </summary>
    private double ChanceOfYes(string indicator, string? channel)
    {
        var yes = PlainEnumeration.Of(OneMore(indicator, channel, Observation.Occurred));
        var no = PlainEnumeration.Of(OneMore(indicator, channel, Observation.DidNotOccur));
        var before = PlainEnumeration.Of(_content);
        // The number that differs most between yes and no tells the mixture most exactly.
        var (best, chance) = (0.0, 0.5);
        foreach (var (p, q, r) in Numbers(before).Zip(Numbers(yes), Numbers(no)))
        {
            if (Math.Abs(q - r) <= best)
                continue;
            best = Math.Abs(q - r);
            chance = (p - r) / (q - r);
        }

        return chance;
    }

    private IEnumerable<double> Numbers(Core.Weighing.Marginals marginals) =>
        marginals
            .Posterior.Concat(marginals.Indicators)
            .Concat(marginals.Deceivers)
            .Concat(_content.Sources.SelectMany((_, s) => marginals.Sources[s]));

    private CaseContent OneMore(string indicator, string? channel, Observation saw) =>
        _content with
        {
            Sources = _content.Sources.Add(
                new Source
                {
                    Id = "one more",
                    Reliability = Grade.B,
                    Channel = channel,
                }
            ),
            Reports = _content.Reports.Add(
                new Report
                {
                    Id = "one more",
                    Source = "one more",
                    Indicator = indicator,
                    Saw = saw,
                }
            ),
        };

    private double[] Without(HashSet<string> reports) =>
        PlainEnumeration.Of(Silent(_content, reports)).Posterior;

    /// <summary>Reports that say what they say whatever is the case.</summary>
    private static CaseContent Silent(CaseContent content, HashSet<string> reports) =>
        content with
        {
            Reports =
            [
                .. content.Reports.Select(report => reports.Contains(report.Id) ? Silent(report) : report),
            ],
        };

    private static Report Silent(Report report) =>
        report.Saw == Observation.FoundNothing
            ? report with
            {
                Detection = Rating.Point(0),
                // A stated rate takes the report out of its source's states, whatever the rate is.
                Hit = Rating.Point(0),
            }
            : report with
            {
                Hit = Rating.Point(report.Asserts ? 1 : 0),
                FalseAlarm = Rating.Point(report.Asserts ? 1 : 0),
            };

    private static CaseContent Set(CaseContent content, string assumption, double probability) =>
        content with
        {
            Assumptions =
            [
                .. content.Assumptions.Select(item =>
                    string.Equals(item.Id, assumption, StringComparison.Ordinal)
                        ? item with
                        {
                            Probability = [Rating.Point(probability)],
                        }
                        : item
                ),
            ],
        };

    private HashSet<string> Reports(int origin) =>
        Enumerable
            .Range(0, OriginOfReport.Length)
            .Where(i => OriginOfReport[i] == origin)
            .Select(i => _content.Reports[i].Id)
            .ToHashSet(StringComparer.Ordinal);

    private HashSet<string> ReportsOn(string indicator) =>
        _content
            .Reports.Where(report => string.Equals(report.Indicator, indicator, StringComparison.Ordinal))
            .Select(report => report.Id)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Follows the candidates from report to report, each taken to be its own with the posterior that enumeration gave.</summary>
    private int[] Origins(double[] own)
    {
        var shares = new List<Dictionary<int, double>>();
        for (var i = 0; i < own.Length; i++)
        {
            var report = _content.Reports[i];
            var candidates = Candidates(i);
            var sum = candidates.Sum(candidate => candidate.Probability);
            var share = new Dictionary<int, double> { [i] = own[i] };
            foreach (var (place, probability) in candidates)
            {
                foreach (var (origin, part) in shares[place])
                    share[origin] =
                        share.GetValueOrDefault(origin) + ((1 - own[i]) * probability / sum * part);
            }

            shares.Add(share);
        }

        return
        [
            .. shares.Select(
                (share, i) =>
                    share
                        .OrderByDescending(pair => pair.Value)
                        .ThenBy(pair => pair.Key == i ? -1 : pair.Key)
                        .First()
                        .Key
            ),
        ];
    }

    private List<(int Place, double Probability)> Candidates(int place)
    {
        var report = _content.Reports[place];
        for (var i = 0; i < place; i++)
        {
            var other = _content.Reports[i];
            if (
                !report.IsFresh
                && string.Equals(other.Source, report.Source, StringComparison.Ordinal)
                && string.Equals(other.Indicator, report.Indicator, StringComparison.Ordinal)
                && other.Asserts == report.Asserts
            )
                return [(i, 1)];
        }

        return
        [
            .. report
                .Copies.Select(candidate =>
                    (
                        Place: _content
                            .Reports.ToList()
                            .FindIndex(other =>
                                string.Equals(other.Id, candidate.Of, StringComparison.Ordinal)
                            ),
                        candidate.Probability
                    )
                )
                .Where(candidate =>
                    candidate.Probability > 0 && _content.Reports[candidate.Place].Asserts == report.Asserts
                ),
        ];
    }

    private double LogOdds(double[] posterior) =>
        10 * Math.Log10(posterior[Leader] / posterior.Where((_, h) => h != Leader).Sum());

    private static int LeaderOf(double[] posterior) =>
        Array.FindIndex(posterior, p => posterior.Max() - p <= 1e-9);

    private static double Entropy(double[] posterior) => posterior.Sum(p => p > 0 ? -p * Math.Log2(p) : 0);
}
