namespace Assay.Core.Cases;

/// <summary>What is wrong with a case.</summary>
/// <param name="Path">Where, as in the case file: <c>reports/r2/copies</c>.</param>
/// <param name="Says">What was found and what was wanted, in one plain sentence.</param>
public sealed record CaseFault(string Path, string Says);
