using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Simulation.Corpora;

namespace Assay.Simulation.Worlds;

/// <summary>Draws what is so and what the reports say of it, given a case without what they say.</summary>
/// <remarks>
/// The law of docs/method/model.md run forward, written from that page and not from the engine. Where the law departs
/// from the case (<see cref="WorldLaw"/>), it does so here and nowhere else.
/// </remarks>
internal sealed class LawSampler(CaseContent content, WorldLaw law)
{
    private static readonly double[] SoundOfGrade = [0.95, 0.80, 0.60, 0.30, 0, 0];

    private const double Hit = 0.95;
    private const double FalseAlarm = 0.05;

    /// <summary>P(an indicator occurs) while an unknown mechanism leaves its trace.</summary>
    private const double UnknownTrace = 0.7;

    public (CaseContent Spoken, WorldTruth Truth) Draw(Dice dice)
    {
        var hypothesis = Hypothesis(dice);
        bool[] conditions =
        [
            .. content.Assumptions.Select(item => dice.Happens(Of(item.Probability, hypothesis))),
            .. content.Causes.Select(item => dice.Happens(Of(item.Probability, hypothesis))),
        ];
        var indicators = Indicators(dice, hypothesis, conditions);
        bool[] active =
        [
            .. content.Deceivers.Select(item =>
                dice.Happens(Math.Min(1, law.DeceptionFactor * Of(item.Active, hypothesis)))
            ),
        ];
        SourceState[] states = [.. content.Sources.Select(source => State(dice, source, active))];
        var reports = new ReportSampler(content, law, this, indicators, states);
        var (spoken, parents) = reports.Draw(dice, hypothesis);
        return (
            content with
            {
                Reports = spoken,
            },
            new WorldTruth
            {
                Hypothesis = hypothesis,
                Conditions = [.. conditions],
                Indicators = [.. indicators],
                Deceivers = [.. active],
                Sources = [.. states],
                Parents = parents,
            }
        );
    }

    /// <summary>P(an indicator occurs | hypothesis), over what it is given.</summary>
    public double Likely(int indicator, int hypothesis)
    {
        var item = content.Indicators[indicator];
        if (item.Given is null)
            return Of(item.Likely, hypothesis);
        var condition = Condition(item.Given);
        var probability =
            condition < content.Assumptions.Length
                ? content.Assumptions[condition].Probability
                : content.Causes[condition - content.Assumptions.Length].Probability;
        var holds = Of(probability, hypothesis);
        return (holds * Of(item.Likely, hypothesis)) + ((1 - holds) * Of(item.LikelyOtherwise, hypothesis));
    }

    /// <summary>P(a sound source says true) where the indicator occurred, and where not.</summary>
    public static (double Hit, double FalseAlarm) Rates(Source source, Report report) =>
        (First(Hit, report.Hit, source.Hit), First(FalseAlarm, report.FalseAlarm, source.FalseAlarm));

    private static double First(double otherwise, Rating own, Rating source) =>
        own.IsRated ? own.Mean
        : source.IsRated ? source.Mean
        : otherwise;

    private static double Of(ImmutableArray<Rating> row, int hypothesis) =>
        row.Length == 1 ? row[0].Mean : row[hypothesis].Mean;

    private int Hypothesis(Dice dice)
    {
        double[] priors = [.. content.Hypotheses.Select(item => item.Prior.Mean)];
        var left = dice.Unit() * priors.Sum();
        for (var h = 0; h < priors.Length; h++)
        {
            left -= priors[h];
            if (left < 0)
                return h;
        }

        return Array.FindLastIndex(priors, prior => prior > 0);
    }

    private bool[] Indicators(Dice dice, int hypothesis, bool[] conditions)
    {
        var unknown = law.UnknownMechanism > 0 && dice.Happens(law.UnknownMechanism);
        return
        [
            .. content.Indicators.Select(item =>
            {
                var row =
                    item.Given is null || conditions[Condition(item.Given)]
                        ? item.Likely
                        : item.LikelyOtherwise;
                var likely = Of(row, hypothesis);
                // It leaves every second trace.
                return dice.Happens(unknown && dice.Happens(0.5) ? Math.Max(likely, UnknownTrace) : likely);
            }),
        ];
    }

    private int Condition(string id)
    {
        for (var a = 0; a < content.Assumptions.Length; a++)
        {
            if (Same(content.Assumptions[a].Id, id))
                return a;
        }

        for (var c = 0; c < content.Causes.Length; c++)
        {
            if (Same(content.Causes[c].Id, id))
                return content.Assumptions.Length + c;
        }

        throw new ArgumentException("The case has no such cause.", nameof(id));
    }

    private SourceState State(Dice dice, Source source, bool[] active)
    {
        if (Deceiver(source) is var deceiver and >= 0 && active[deceiver])
        {
            var channel = content.Channels.First(item => Same(item.Id, source.Channel));
            if (dice.Happens(channel.Controllability.Mean))
                return SourceState.Controlled;
        }

        var sound = SoundOfGrade[(int)source.Reliability];
        if (source.Reliability <= Grade.D)
            sound = Math.Clamp(sound + law.SoundShift, 0, 1);
        return dice.Happens(sound) ? SourceState.Sound : SourceState.Careless;
    }

    /// <summary>Place of the deceiver who can reach a source, or -1.</summary>
    public int Deceiver(Source source)
    {
        if (source.Channel is null)
            return -1;
        var by = content.Channels.First(item => Same(item.Id, source.Channel)).Deceiver;
        for (var d = 0; d < content.Deceivers.Length; d++)
        {
            if (Same(content.Deceivers[d].Id, by))
                return d;
        }

        return -1;
    }

    internal static bool Same(string left, string? right) =>
        string.Equals(left, right, StringComparison.Ordinal);
}
