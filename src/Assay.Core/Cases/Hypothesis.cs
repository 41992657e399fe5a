namespace Assay.Core.Cases;

/// <summary>One of a set of exclusive explanations of the case's question.</summary>
/// <param name="Id">Identifier in the case.</param>
/// <param name="Says">What it says, in a plain sentence.</param>
/// <param name="Prior">Its probability before the reports.</param>
/// <param name="IsOther">Whether it stands for everything that no other hypothesis says.</param>
public sealed record Hypothesis(string Id, string Says, HypothesisPrior Prior, bool IsOther = false);
