namespace Assay.Core.Judging;

/// <summary>How likely one hypothesis is.</summary>
/// <param name="Id">Its identifier in the case.</param>
/// <param name="Says">What it says, in a plain sentence.</param>
/// <param name="Prior">Its mean prior.</param>
/// <param name="Posterior">Exact inference at the means.</param>
/// <param name="Low">5 % point of the posterior over the draws.</param>
/// <param name="High">95 % point of the posterior over the draws.</param>
/// <param name="Word">The estimative word that <paramref name="Posterior"/> stands for.</param>
public sealed record HypothesisJudgement(
    string Id,
    string Says,
    double Prior,
    double Posterior,
    double Low,
    double High,
    string Word
)
{
    /// <summary>The same in one plain sentence.</summary>
    public string Explanation { get; init; } = "";
}
