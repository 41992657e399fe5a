using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Core.Reading;

namespace Assay.Simulation.Worlds;

/// <summary>Makes what can be observed: mechanisms as hidden causes with their indicators, and traces of the ladder itself.</summary>
internal static class EvidenceMaker
{
    public static (ImmutableArray<Cause> Causes, ImmutableArray<Indicator> Indicators) Make(Plan plan)
    {
        var causes = ImmutableArray.CreateBuilder<Cause>();
        var indicators = ImmutableArray.CreateBuilder<Indicator>();
        foreach (
            var mechanism in plan.Some(plan.Templates.Mechanisms, plan.Parameters.Mechanisms.Count(plan.Dice))
        )
        {
            causes.Add(Cause(plan, mechanism));
            foreach (var item in plan.Some(mechanism.Indicators, plan.Parameters.Indicators.Count(plan.Dice)))
            {
                indicators.Add(
                    new Indicator
                    {
                        Id = $"{mechanism.Id}.{item.Id}",
                        Says = item.Says,
                        Likely = Throughout(plan, item.Under),
                        LikelyOtherwise = Throughout(plan, item.Otherwise),
                        Given = mechanism.Id,
                        IsOfArgument = mechanism.IsOfArgument,
                        Rival = item.Rival,
                    }
                );
            }
        }

        foreach (
            var item in plan.Some(plan.Templates.Ladder.Indicators, plan.Parameters.Traces.Count(plan.Dice))
        )
            indicators.Add(Trace(plan, item));
        return (causes.ToImmutable(), indicators.ToImmutable());
    }

    /// <summary>An error of the observer is as likely under every hypothesis; a mechanism of the world needs its rung.</summary>
    private static Cause Cause(Plan plan, Mechanism mechanism)
    {
        var (atWork, otherwise) = (plan.Rated(plan.Parameters.AtWork), plan.Rated(plan.Parameters.Otherwise));
        var from = mechanism.Indicators[0].From;
        return new Cause(
            mechanism.Id,
            mechanism.Says,
            mechanism.IsOfArgument
                ? [atWork]
                : [.. plan.Rungs.Select(rung => rung >= from ? atWork : otherwise)]
        );
    }

    /// <summary>One rating under every hypothesis: only the mechanism decides.</summary>
    private static ImmutableArray<Rating> Throughout(Plan plan, Rating range) =>
        [.. Enumerable.Repeat(plan.Rated(range), plan.Rungs.Length)];

    private static Indicator Trace(Plan plan, TemplateIndicator item)
    {
        var (under, otherwise) = (plan.Rated(item.Under), plan.Rated(item.Otherwise));
        return new Indicator
        {
            Id = item.Id,
            Says = item.Says,
            Likely = [.. plan.Rungs.Select((Rung rung) => rung >= item.From ? under : otherwise)],
            Rival = item.Rival,
        };
    }
}
