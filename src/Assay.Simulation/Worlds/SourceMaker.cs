using System.Collections.Immutable;
using Assay.Core.Cases;

namespace Assay.Simulation.Worlds;

/// <summary>Makes the sources: people on the spot and outlets, with grades, some of them in a deceiver's channel.</summary>
internal static class SourceMaker
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>The prefix of the identifier of a source that passes on what others said.</summary>
    public const string Outlet = "outlet-";

    public static ImmutableArray<Source> Make(
        Plan plan,
        ImmutableArray<Channel> channels,
        DeceptionKind[] kinds
    )
    {
        var parameters = plan.Parameters;
        var count = parameters.Sources.Count(plan.Dice);
        var channelOf = Channels(plan, channels, kinds, count);
        var sources = ImmutableArray.CreateBuilder<Source>();
        for (var s = 0; s < count; s++)
        {
            var isOutlet = plan.Dice.Happens(parameters.Outlets);
            var letter = char.ToUpperInvariant(Letters[s]);
            sources.Add(
                new Source
                {
                    Id = (isOutlet ? Outlet : "witness-") + Letters[s],
                    Says = isOutlet ? $"Outlet {letter}" : $"Witness {letter}",
                    Reliability = plan.Kind(parameters.Grades),
                    Channel = channelOf[s],
                }
            );
        }

        return sources.ToImmutable();
    }

    /// <summary>A source is in one channel at most. An observer's channel is himself; an exposure comes through one defector.</summary>
    private static string?[] Channels(
        Plan plan,
        ImmutableArray<Channel> channels,
        DeceptionKind[] kinds,
        int sources
    )
    {
        var of = new string?[sources];
        for (var c = 0; c < channels.Length; c++)
        {
            var alone = DeceptionMaker.IsObserver(kinds[c]) || kinds[c] == DeceptionKind.ArrangedExposure;
            var reach = plan.Parameters.Reach.Draw(plan.Dice);
            var free = Enumerable.Range(0, sources).Where(s => of[s] is null).ToList();
            var members = alone ? 1 : Math.Max(1, (int)Math.Round(reach * sources));
            foreach (var s in plan.Some(free, Math.Min(members, free.Count)))
                of[s] = channels[c].Id;
        }

        return of;
    }
}
