namespace Assay.Networks.Running;

/// <summary>P(target | evidence) as a function of two numbers x and y of tables, of different rows.</summary>
/// <param name="First">The number x.</param>
/// <param name="Second">The number y.</param>
/// <param name="Numerator">P(target, evidence), a bilinear function.</param>
/// <param name="Denominator">P(evidence), a bilinear function.</param>
public sealed record TwoWaySensitivity(
    Parameter First,
    Parameter Second,
    Bilinear Numerator,
    Bilinear Denominator
)
{
    /// <summary>P(target | evidence) if the numbers were x and y.</summary>
    public double At(double x, double y) => Numerator.At(x, y) / Denominator.At(x, y);
}
