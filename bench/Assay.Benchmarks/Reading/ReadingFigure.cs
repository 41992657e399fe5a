using Assay.Benchmarks.Syntax;

namespace Assay.Benchmarks.Reading;

/// <summary>A measured figure beside the bar that was set for it.</summary>
/// <param name="What">What was measured, and on what.</param>
/// <param name="Measured">The figure with its 95 % interval.</param>
/// <param name="Bar">The bar, in the figure's own unit.</param>
/// <param name="IsLeast">Whether the bar is the least that is wanted, and not the most.</param>
/// <param name="IsPercent">Whether it is shown as a percentage.</param>
internal sealed record ReadingFigure(
    string What,
    Interval Measured,
    double Bar,
    bool IsLeast = true,
    bool IsPercent = true
)
{
    private bool IsMet => IsLeast ? Measured.Share >= Bar : Measured.Share <= Bar;

    /// <inheritdoc/>
    public override string ToString()
    {
        var unit = IsPercent ? 100 : 1;
        var format = IsPercent ? "F2" : "F3";
        string Told(double figure) =>
            (unit * figure).ToString(format, System.Globalization.CultureInfo.InvariantCulture);
        return $"| {What, -58} | {Told(Measured.Share), 6} | {Told(Measured.Low), 6} to {Told(Measured.High), 6} | {(IsLeast ? "≥" : "≤")} {Told(Bar), 6} | {(IsMet ? "met" : "missed"), -6} |";
    }
}
