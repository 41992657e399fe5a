namespace Assay.Web.Workbench;

/// <summary>One step of the tour.</summary>
/// <param name="Number">Which, from 1.</param>
/// <param name="Says">What is to be seen.</param>
/// <param name="Previous">Where the step before is.</param>
/// <param name="Next">Where the next one is.</param>
/// <param name="NextName">What the next one is called.</param>
internal sealed record TourStep(int Number, string Says, string? Previous, string? Next, string NextName);
