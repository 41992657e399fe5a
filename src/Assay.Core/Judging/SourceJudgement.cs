namespace Assay.Core.Judging;

/// <summary>What is thought of one source; the three probabilities sum to 1.</summary>
/// <param name="Id">Its identifier in the case.</param>
/// <param name="Sound">Tells the truth with its hit and false-alarm rates.</param>
/// <param name="Careless">What it says tells nothing.</param>
/// <param name="Controlled">Repeats what a deceiver's story needs.</param>
public sealed record SourceJudgement(string Id, double Sound, double Careless, double Controlled)
{
    /// <summary>The same in one plain sentence.</summary>
    public string Explanation { get; init; } = "";
}
