namespace Assay.Core.Judging;

/// <summary>What is thought of one assumption or common cause.</summary>
/// <param name="Id">Its identifier in the case.</param>
/// <param name="Says">What it says, in a plain sentence.</param>
/// <param name="Posterior">Probability that it holds, after the reports.</param>
/// <param name="IsCause">Whether it is a common cause rather than an assumption.</param>
public sealed record ConditionJudgement(string Id, string Says, double Posterior, bool IsCause)
{
    /// <summary>The same in one plain sentence.</summary>
    public string Explanation { get; init; } = "";
}
