namespace Assay.Core.Weighing.Matrices;

/// <summary>One of the hypotheses of a matrix.</summary>
/// <param name="Id">Identifier in the matrix.</param>
/// <param name="Says">What it says; the identifier where nothing else is stated.</param>
public sealed record MatrixHypothesis(string Id, string Says);
