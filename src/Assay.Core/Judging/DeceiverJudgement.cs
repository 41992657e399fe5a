namespace Assay.Core.Judging;

/// <summary>What is thought of one deceiver of the case.</summary>
/// <param name="Id">Its identifier in the case.</param>
/// <param name="Says">Who would deceive whom into what, in a plain sentence.</param>
/// <param name="Prior">Probability that it is at work, before the reports.</param>
/// <param name="Active">Probability that it is at work, after them.</param>
public sealed record DeceiverJudgement(string Id, string Says, double Prior, double Active)
{
    /// <summary>The same in one plain sentence.</summary>
    public string Explanation { get; init; } = "";
}
