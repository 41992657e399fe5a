using System.Collections.Immutable;
using Assay.Core.Cases;

namespace Assay.Simulation.Worlds;

/// <summary>Makes those who may deceive, each with a channel of its own.</summary>
internal static class DeceptionMaker
{
    public static (
        ImmutableArray<Deceiver> Deceivers,
        ImmutableArray<Channel> Channels,
        DeceptionKind[] Kinds
    ) Make(Plan plan, ImmutableArray<Hypothesis> hypotheses)
    {
        var parameters = plan.Parameters;
        var count = plan.Dice.Happens(parameters.NoDeception) ? 0 : parameters.Deceivers.Count(plan.Dice);
        var kinds = Enumerable.Range(0, count).Select(_ => plan.Kind(parameters.Kinds)).ToArray();
        var deceivers = ImmutableArray.CreateBuilder<Deceiver>();
        var channels = ImmutableArray.CreateBuilder<Channel>();
        for (var d = 0; d < count; d++)
        {
            var id = $"deceiver-{d + 1}";
            deceivers.Add(Deceiver(plan, id, kinds[d], hypotheses));
            channels.Add(new Channel($"channel-{d + 1}", plan.Rated(parameters.Controllability), id));
        }

        return (deceivers.ToImmutable(), channels.ToImmutable(), kinds);
    }

    /// <summary>Whether it is an observer who deceives himself.</summary>
    public static bool IsObserver(DeceptionKind kind) => kind >= DeceptionKind.Wishful;

    private static Deceiver Deceiver(
        Plan plan,
        string id,
        DeceptionKind kind,
        ImmutableArray<Hypothesis> hypotheses
    )
    {
        var last = hypotheses.Length - 1;
        var active = plan.Rated(plan.Parameters.Active);
        var idle = Rating.Point(0);
        Deceiver Made(string says, int? story, Func<int, Rating> at) =>
            new(
                id,
                says,
                story is { } told ? hypotheses[told].Id : null,
                [.. hypotheses.Select((_, h) => at(h))]
            );
        switch (kind)
        {
            case DeceptionKind.PlantedStory:
                var claim = plan.Dice.Between(Math.Max(1, last - 1), last);
                return Made(
                    "Somebody has a claim spread that is stronger than the truth",
                    claim,
                    h => h < claim ? active : idle
                );
            case DeceptionKind.Cover:
                return Made(
                    "Somebody who has a hand in it has it told that there is nothing",
                    0,
                    h => h > 0 ? active : idle
                );
            case DeceptionKind.MuddiedWaters:
                var seldom = Rating.Point(Math.Round(active.Mean / 4, 3));
                return Made(
                    "Somebody spreads many stories, so that none is believed",
                    null,
                    h => h == last ? active : seldom
                );
            case DeceptionKind.ArrangedExposure:
                var shown = last / 2;
                return Made(
                    "Somebody has a part of it exposed to hide the rest",
                    shown,
                    h => h > shown ? active : idle
                );
            case DeceptionKind.MirrorImaging:
                return Made(
                    "An observer takes others to act as he would",
                    plan.Dice.Below(hypotheses.Length),
                    _ => active
                );
            case DeceptionKind.Wishful:
                return Made("An observer believes what he wishes", last, _ => active);
            default:
                return Made("An observer argues from motive: who gains did it", last, _ => active);
        }
    }
}
