namespace Assay.Networks.Running;

/// <summary>How P(evidence) depends on every number of every table: one pass up and one down give them all.</summary>
/// <remarks>Darwiche 2003. Derivatives are relative, ∂ ln P(e) / ∂θ, so that they exist where P(e) would underflow.</remarks>
public sealed class Derivatives
{
    private readonly double[][] _relative;

    internal Derivatives(double[][] relative) => _relative = relative;

    /// <summary>The natural logarithm of P(evidence).</summary>
    public double LogEvidence { get; internal set; }

    /// <summary>True where the evidence cannot happen; all derivatives then read as zeros.</summary>
    public bool IsImpossible => double.IsNegativeInfinity(LogEvidence);

    /// <summary>∂ ln P(e) / ∂θ for each number of a factor, laid out as the factor's values. The numbers vary freely.</summary>
    public ReadOnlySpan<double> Relative(int factor) => _relative[factor];

    /// <summary>∂P(e) / ∂θ for one number of a factor.</summary>
    public double Absolute(int factor, int entry) =>
        IsImpossible ? 0 : _relative[factor][entry] * Math.Exp(LogEvidence);

    internal double[][] All => _relative;

    internal void Clear()
    {
        foreach (var factor in _relative)
            Array.Clear(factor);
        LogEvidence = double.NegativeInfinity;
    }
}
