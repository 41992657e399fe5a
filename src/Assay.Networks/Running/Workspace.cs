using System.Runtime.InteropServices;
using Assay.Networks.Compiling;

namespace Assay.Networks.Running;

/// <summary>The memory of one query at a time: every table of a plan, one after the other.</summary>
internal sealed unsafe class Workspace : SafeHandle
{
    private const long WorthTelling = 1 << 20;

    public Workspace(Plan plan)
        : base(0, true)
    {
        Bytes = Math.Max(1, plan.Entries) * sizeof(double);
        SetHandle(SpareMemory.Rent(Bytes));
        Scales = new int[plan.Tables.Length];
        Observed = new int[plan.Observed.Length];
        // The collector cannot see this memory, and should hear of it where it is much.
        if (Bytes >= WorthTelling)
            GC.AddMemoryPressure(Bytes);
        foreach (var one in plan.Ones)
            new Span<double>(Memory + plan.Tables[one].Offset, (int)plan.Tables[one].Size).Fill(1);
        foreach (var load in plan.Loads)
        {
            if (load.Slots.Length == 0)
                Fill(plan, load, plan.Graph.Factors[load.Factor].Entries);
        }
    }

    public override bool IsInvalid => handle == 0;

    public long Bytes { get; }

    public double* Memory => (double*)handle;

    /// <summary>The binary exponent that each table was divided by, in a scaled run.</summary>
    public int[] Scales { get; }

    /// <summary>The states of the observed variables, in the plan's order.</summary>
    public int[] Observed { get; }

    /// <summary>The likelihood of those observed states that have one besides.</summary>
    public double Besides { get; set; } = 1;

    public void Fill(Plan plan, Load load, double[] values)
    {
        fixed (double* source = values)
            load.Run(source + load.Start(Observed), Memory + plan.Tables[load.Table].Offset);
    }

    protected override bool ReleaseHandle()
    {
        SpareMemory.Return(handle);
        if (Bytes >= WorthTelling)
            GC.RemoveMemoryPressure(Bytes);
        return true;
    }
}
