using Assay.Simulation.Scoring;
using Assay.Simulation.Worlds;

namespace Assay.Simulation.Calibrating;

/// <summary>The tallies of one method, by kind of world.</summary>
internal sealed class MethodTally
{
    private readonly Tally[] _byKind = [.. Enum.GetValues<WorldKind>().Select(_ => new Tally())];

    public Tally All
    {
        get
        {
            var all = new Tally();
            foreach (var tally in _byKind)
                all.Add(tally);
            return all;
        }
    }

    public Tally Of(WorldKind kind) => _byKind[(int)kind];

    public static WorldKind Kind(World world) =>
        world.Truth.IsDeceived ? WorldKind.Deceived
        : world.Case.Content.Deceivers.IsEmpty ? WorldKind.NoDeceiver
        : WorldKind.Idle;

    public void Add(World world, double[] answer) => Of(Kind(world)).Add(answer, world.Truth.Hypothesis);

    public void Add(MethodTally other)
    {
        for (var kind = 0; kind < _byKind.Length; kind++)
            _byKind[kind].Add(other._byKind[kind]);
    }
}
