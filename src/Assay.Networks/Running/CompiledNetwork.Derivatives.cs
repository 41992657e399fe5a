using Assay.Networks.Compiling;

namespace Assay.Networks.Running;

/// <content>Derivatives by the tables' numbers.</content>
public sealed partial class CompiledNetwork
{
    /// <summary>All derivatives of P(evidence) by the numbers of the tables.</summary>
    /// <exception cref="InvalidOperationException">The network was compiled without <see cref="CompileOptions.Derivatives"/>.</exception>
    public Derivatives Differentiate(Evidence evidence)
    {
        var relative = new double[Graph.Factors.Length][];
        for (var f = 0; f < relative.Length; f++)
            relative[f] = new double[Graph.Factors[f].Entries.Length];
        var derivatives = new Derivatives(relative);
        Differentiate(evidence, derivatives);
        return derivatives;
    }

    /// <summary>The same into derivatives that exist already, of this compiled network.</summary>
    /// <exception cref="InvalidOperationException">The network was compiled without <see cref="CompileOptions.Derivatives"/>.</exception>
    public void Differentiate(Evidence evidence, Derivatives derivatives)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(derivatives);
        if (!Options.Derivatives)
            throw new InvalidOperationException("The network was compiled without derivatives.");
        var workspace = Rent();
        try
        {
            var runner = new Runner(Plan, workspace, _threads);
            runner.Enter(evidence);
            derivatives.Clear();
            if (!runner.Forward(out var log, out var scaled))
                return;
            derivatives.LogEvidence = log;
            runner.Backward(scaled);
            for (var l = 0; l < Plan.Loads.Length; l++)
                runner.Scatter(l, derivatives.All[Plan.Loads[l].Factor], scaled);
            // A factor of which evidence leaves one number multiplies P(e) by it.
            foreach (var load in Plan.Scalars)
                derivatives.All[load.Factor][load.Start(workspace.Observed)] = 1 / runner.Scalar(load);
        }
        finally
        {
            Return(workspace);
        }
    }
}
