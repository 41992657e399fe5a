namespace Assay.Networks.Compiling;

/// <summary>A network whose exact answer would cost more than is allowed. Nothing was allocated.</summary>
public sealed class NetworkTooLargeException : InvalidOperationException
{
    /// <summary>Makes the exception.</summary>
    public NetworkTooLargeException(PlanCost cost, CompileOptions options)
        : base(Describe(cost, options))
    {
        Cost = cost;
    }

    /// <summary>The numbers, and the best order that was found.</summary>
    public PlanCost Cost { get; }

    private static string Describe(PlanCost cost, CompileOptions options) =>
        FormattableString.Invariant(
            $"The network needs {cost.Bytes / (1 << 20):F0} MB and {cost.Work:G3} products a query; allowed are {options.MemoryLimit / (1 << 20)} MB and {options.WorkLimit:G3}. The best order ({cost.Heuristic}) has width {cost.Width} and a largest table of {cost.LargestTable:G6} entries."
        );
}
