namespace Assay.Core.Judging;

/// <summary>How likely something is where a part of what the reports moved is taken back.</summary>
/// <param name="Id">Identifier of the hypothesis or the deceiver.</param>
/// <param name="Probability">The tempered probability.</param>
/// <param name="Word">The estimative word that <paramref name="Probability"/> stands for.</param>
public sealed record TemperedAnswer(string Id, double Probability, string Word);
