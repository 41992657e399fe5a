using Assay.Networks.Compiling;

namespace Assay.Networks.Running;

/// <summary>The steps of a program in levels: those of one level need nothing of each other.</summary>
/// <remarks>Each part of each output is written by exactly one unit, so the numbers do not depend on who runs it.</remarks>
internal sealed class Schedule
{
    /// <summary>Steps of more products than this are cut into units of about this many.</summary>
    private const long UnitWork = 30_000;

    /// <summary>A level of fewer products is over before another thread would have noticed it.</summary>
    private const long WorthSharing = 20_000;

    public Schedule(Step[] steps, int tables)
    {
        var ready = new int[tables];
        var levels = new List<List<Unit>>();
        var work = new List<long>();
        for (var s = 0; s < steps.Length; s++)
        {
            var level = 0;
            foreach (var input in steps[s].Inputs)
                level = Math.Max(level, ready[input]);
            ready[steps[s].Output] = level + 1;
            while (levels.Count <= level)
            {
                levels.Add([]);
                work.Add(0);
            }

            work[level] += steps[s].Kernel.Work;
            Cut(steps[s].Kernel, s, levels[level]);
        }

        Levels = [.. levels.Select(l => l.ToArray())];
        IsShared = [.. work.Select((w, i) => w >= WorthSharing && levels[i].Count > 1)];
    }

    public Unit[][] Levels { get; }

    /// <summary>Whether a level is worth more than one thread.</summary>
    public bool[] IsShared { get; }

    private static void Cut(Kernel kernel, int step, List<Unit> units)
    {
        var parts = Math.Clamp(kernel.Work / UnitWork, 1, Math.Min(kernel.Pieces, 64));
        for (long p = 0; p < parts; p++)
            units.Add(new Unit(step, kernel.Pieces * p / parts, kernel.Pieces * (p + 1) / parts));
    }
}
