using System.Collections.Immutable;
using Assay.Core.Cases;

namespace Assay.Core.Weighing;

/// <summary>The names of a case resolved to places; -1 where there is none.</summary>
internal sealed class CaseLinks
{
    public CaseLinks(CaseContent content)
    {
        var hypotheses = Places(content.Hypotheses.Select(item => item.Id));
        var conditions = Places(
            content.Assumptions.Select(item => item.Id).Concat(content.Causes.Select(item => item.Id))
        );
        var deceivers = Places(content.Deceivers.Select(item => item.Id));
        var channels = Places(content.Channels.Select(item => item.Id));
        var sources = Places(content.Sources.Select(item => item.Id));
        var indicators = Places(content.Indicators.Select(item => item.Id));
        GivenOfIndicator = [.. content.Indicators.Select(item => Place(conditions, item.Given))];
        StoryOfDeceiver = [.. content.Deceivers.Select(item => Place(hypotheses, item.Story))];
        ChannelOfSource = [.. content.Sources.Select(item => Place(channels, item.Channel))];
        DeceiverOfSource =
        [
            .. ChannelOfSource.Select(channel =>
                channel < 0 ? -1 : Place(deceivers, content.Channels[channel].Deceiver)
            ),
        ];
        SourceOfReport = [.. content.Reports.Select(item => sources[item.Source])];
        IndicatorOfReport = [.. content.Reports.Select(item => indicators[item.Indicator])];
        IsExplicit =
        [
            .. content.Reports.Select((item, i) => HasOwnRates(item, content.Sources[SourceOfReport[i]])),
        ];
        Candidates = Derivations.Of(content.Reports);
        Own =
        [
            .. Candidates.Select(candidates =>
                Math.Max(0, 1 - candidates.Sum(candidate => candidate.Probability))
            ),
        ];
        // A copy has its parent's value exactly, so a candidate that says otherwise can't be the parent.
        Copied =
        [
            .. Candidates.Select(
                (candidates, i) =>
                    candidates
                        .Where(candidate =>
                            content.Reports[candidate.Place].Asserts == content.Reports[i].Asserts
                        )
                        .Sum(candidate => candidate.Probability)
            ),
        ];
    }

    public int[] GivenOfIndicator { get; }

    public int[] StoryOfDeceiver { get; }

    public int[] ChannelOfSource { get; }

    public int[] DeceiverOfSource { get; }

    public int[] SourceOfReport { get; }

    public int[] IndicatorOfReport { get; }

    /// <summary>By report: whether stated rates replace the states of its source.</summary>
    public bool[] IsExplicit { get; }

    /// <summary>By report: what it may repeat.</summary>
    public ImmutableArray<ImmutableArray<(int Place, double Probability)>> Candidates { get; }

    /// <summary>By report: P(own) before the reports.</summary>
    public double[] Own { get; }

    /// <summary>By report: P(copies something that says the same) before the reports.</summary>
    public double[] Copied { get; }

    private static bool HasOwnRates(Report report, Source source) =>
        report.Hit.IsRated || report.FalseAlarm.IsRated || source.Hit.IsRated || source.FalseAlarm.IsRated;

    private static Dictionary<string, int> Places(IEnumerable<string> ids) =>
        ids.Select((id, place) => (id, place))
            .ToDictionary(pair => pair.id, pair => pair.place, StringComparer.Ordinal);

    private static int Place(Dictionary<string, int> places, string? id) => id is null ? -1 : places[id];
}
