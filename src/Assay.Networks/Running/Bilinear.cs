namespace Assay.Networks.Running;

/// <summary>a xy + b x + c y + d.</summary>
/// <param name="XY">a.</param>
/// <param name="X">b.</param>
/// <param name="Y">c.</param>
/// <param name="One">d.</param>
public readonly record struct Bilinear(double XY, double X, double Y, double One)
{
    /// <summary>The value at a point.</summary>
    public double At(double x, double y) => XY * x * y + X * x + Y * y + One;

    /// <summary>The function that takes these values at (0,0), (1,0), (0,1) and (1,1).</summary>
    internal static Bilinear Through(double p00, double p10, double p01, double p11) =>
        new(p11 - p10 - p01 + p00, p10 - p00, p01 - p00, p00);
}
