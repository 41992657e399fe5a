using System.Runtime.Intrinsics;
using Assay.Networks.Compiling;

namespace Assay.Networks.Running;

/// <summary>A plan in the form that runs eight draws at once.</summary>
internal sealed class LaneProgram
{
    /// <summary>Entries of one draw above which eight draws no longer share the cache, and run one by one instead.</summary>
    private const long MostEntries = 1 << 20;

    /// <summary>Where every table is small, each step stays in the cache however many steps there are: 256 MB of them.</summary>
    private const long MostSmallEntries = 1 << 22;

    private const double SmallTable = 1 << 14;

    /// <summary>Whether eight draws at once are faster than one by one.</summary>
    public static bool Fits(Plan plan) =>
        plan.Entries <= MostEntries
        || (plan.Entries <= MostSmallEntries && plan.Cost.LargestTable <= SmallTable);

    public LaneProgram(Plan plan)
    {
        Plan = plan;
        Up = Array.ConvertAll(plan.Up, s => KernelOf(s));
        Down = Array.ConvertAll(plan.Down, s => KernelOf(s));
    }

    public Plan Plan { get; }

    public LaneKernel[] Up { get; }

    public LaneKernel[] Down { get; }

    public static int Lanes => Vector512<double>.Count;

    private LaneKernel KernelOf(Step step)
    {
        var scopes = Array.ConvertAll(step.Inputs, i => Plan.Tables[i].Scope);
        return new LaneKernel(KernelShape.Of(Plan.Cardinalities, scopes, Plan.Tables[step.Output].Scope));
    }
}
