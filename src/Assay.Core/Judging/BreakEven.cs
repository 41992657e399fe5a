namespace Assay.Core.Judging;

/// <summary>The value of one rating at which the two leading hypotheses are equal.</summary>
/// <param name="Rating">Which rating, as a path: <c>indicator / hypothesis</c>.</param>
/// <param name="At">The value at which the leader changes, in [0, 1].</param>
/// <param name="Now">Its mean now.</param>
public sealed record BreakEven(string Rating, double At, double Now)
{
    /// <summary>The same in one plain sentence.</summary>
    public string Explanation { get; init; } = "";
}
