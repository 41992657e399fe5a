namespace Assay.Core.Cases;

/// <summary>What one analyst rated.</summary>
/// <param name="Analyst">The name in the case file.</param>
/// <param name="Rating">The rating.</param>
public readonly record struct AnalystRating(string Analyst, Rating Rating);
