namespace Assay.Networks.Compiling;

/// <summary>One step of elimination: tables multiplied, a variable (or none) summed out.</summary>
/// <param name="Variable">The variable summed out, or -1.</param>
/// <param name="Inputs">Tables that are stored.</param>
/// <param name="Units">Tables that are one everywhere, kept for the way back.</param>
/// <param name="Output">The table that comes out.</param>
internal sealed record Node(int Variable, int[] Inputs, int[] Units, int Output);
