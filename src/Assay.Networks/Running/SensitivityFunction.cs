namespace Assay.Networks.Running;

/// <summary>P(target | evidence) as a function of one number x of a table: (αx + β) / (γx + δ).</summary>
/// <remarks>
/// The rest of the number's row varies in proportion, so that the row stays a distribution (Chan and Darwiche 2002);
/// where the rest is all zero it shares equally. The numerator is P(target, evidence), the denominator P(evidence).
/// </remarks>
/// <param name="Parameter">Which number.</param>
/// <param name="Now">What it is.</param>
/// <param name="Alpha">Of the numerator.</param>
/// <param name="Beta">Of the numerator.</param>
/// <param name="Gamma">Of the denominator.</param>
/// <param name="Delta">Of the denominator.</param>
public readonly record struct SensitivityFunction(
    Parameter Parameter,
    double Now,
    double Alpha,
    double Beta,
    double Gamma,
    double Delta
)
{
    /// <summary>The slope of P(target | evidence) where the number is now.</summary>
    public double Slope => SlopeAt(Now);

    /// <summary>P(target | evidence) if the number were x.</summary>
    public double At(double x) => (Alpha * x + Beta) / (Gamma * x + Delta);

    /// <summary>The slope of P(target | evidence) if the number were x.</summary>
    public double SlopeAt(double x) =>
        (Alpha * Delta - Beta * Gamma) / ((Gamma * x + Delta) * (Gamma * x + Delta));

    /// <summary>The x at which P(target | evidence) is so much; not a number where it never or always is.</summary>
    public double Solve(double probability)
    {
        var slope = Alpha - probability * Gamma;
        return slope == 0 ? double.NaN : (probability * Delta - Beta) / slope;
    }
}
