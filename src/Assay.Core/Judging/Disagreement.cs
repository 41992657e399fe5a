namespace Assay.Core.Judging;

/// <summary>One rating on which analysts differ.</summary>
/// <param name="Rating">Which rating, as a path: <c>indicator / hypothesis</c>.</param>
/// <param name="Low">The lowest mean.</param>
/// <param name="LowBy">Who gave it; the first of several.</param>
/// <param name="High">The highest mean.</param>
/// <param name="HighBy">Who gave it; the first of several.</param>
public sealed record Disagreement(string Rating, double Low, string LowBy, double High, string HighBy);
