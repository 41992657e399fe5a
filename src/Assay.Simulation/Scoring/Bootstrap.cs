using System.Collections.Immutable;
using Assay.Simulation.Corpora;

namespace Assay.Simulation.Scoring;

/// <summary>How far a figure would move with other worlds of the same kind: parts are drawn again with replacement (Efron 1979).</summary>
internal static class Bootstrap
{
    private const int Draws = 200;

    /// <summary>Intervals of some figures of the same parts.</summary>
    public static Interval[] Of(ImmutableArray<Tally> parts, params Func<Tally, double>[] figures)
    {
        var dice = new Dice(1);
        var drawn = figures.Select(_ => new double[Draws]).ToArray();
        for (var draw = 0; draw < Draws; draw++)
        {
            var whole = new Tally();
            for (var part = 0; part < parts.Length; part++)
                whole.Add(parts[dice.Below(parts.Length)]);
            for (var f = 0; f < figures.Length; f++)
                drawn[f][draw] = figures[f](whole);
        }

        foreach (var row in drawn)
            Array.Sort(row);
        return [.. drawn.Select(row => new Interval(row[Draws / 20], row[Draws - 1 - (Draws / 20)]))];
    }
}
