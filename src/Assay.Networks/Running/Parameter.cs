namespace Assay.Networks.Running;

/// <summary>One number of a conditional table.</summary>
/// <param name="Variable">Whose table, by position.</param>
/// <param name="Row">Which row; the last parent runs fastest.</param>
/// <param name="State">Which state of the variable.</param>
public readonly record struct Parameter(int Variable, int Row, int State);
