namespace Assay.Core.Weighing;

/// <summary>Something that a case is tried without, or with set.</summary>
/// <param name="Reports">The reports that are left out.</param>
/// <param name="Condition">The assumption or cause whose probability is set under every hypothesis, or -1.</param>
/// <param name="SetTo">Its probability then.</param>
internal sealed record Change(int[] Reports, int Condition = -1, double SetTo = 0);
