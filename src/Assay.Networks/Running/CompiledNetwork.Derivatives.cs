using Assay.Networks.Compiling;

namespace Assay.Networks.Running;

/// <content>Derivatives by the tables' numbers.</content>
public sealed partial class CompiledNetwork
{
    /// <summary>All derivatives of P(evidence) by the numbers of the tables.</summary>
    /// <exception cref="InvalidOperationException">The network was compiled without <see cref="CompileOptions.Derivatives"/>.</exception>
    public Derivatives Differentiate(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        if (!Options.Derivatives)
            throw new InvalidOperationException("The network was compiled without derivatives.");
        var relative = new double[Graph.Factors.Length][];
        for (var f = 0; f < relative.Length; f++)
            relative[f] = new double[Graph.Factors[f].Entries.Length];
        var workspace = Rent();
        try
        {
            var runner = new Runner(Plan, workspace, _threads);
            runner.Enter(evidence);
            if (!runner.Forward(out var log, out var scaled))
                return new Derivatives(double.NegativeInfinity, relative);
            runner.Backward(scaled);
            foreach (var load in Plan.Loads)
                runner.Scatter(load, relative[load.Factor], scaled);
            // A factor of which evidence leaves one number multiplies P(e) by it.
            foreach (var load in Plan.Scalars)
                relative[load.Factor][load.Start(workspace.Observed)] = 1 / runner.Scalar(load);
            return new Derivatives(log, relative);
        }
        finally
        {
            Return(workspace);
        }
    }
}
