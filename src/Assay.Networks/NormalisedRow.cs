namespace Assay.Networks;

/// <summary>A row of a conditional table that was divided by its sum, because it missed one by a rounding error.</summary>
/// <param name="Variable">Position of the variable whose table it is.</param>
/// <param name="Row">The row; the last parent runs fastest.</param>
/// <param name="Sum">What it summed to.</param>
public readonly record struct NormalisedRow(int Variable, int Row, double Sum);
