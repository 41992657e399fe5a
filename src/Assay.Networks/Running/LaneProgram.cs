using System.Runtime.Intrinsics;
using Assay.Networks.Compiling;

namespace Assay.Networks.Running;

/// <summary>A plan in the form that runs eight draws at once.</summary>
internal sealed class LaneProgram
{
    /// <summary>Entries of one draw above which eight draws no longer share the cache, and run one by one instead.</summary>
    public const long MostEntries = 1 << 20;

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
