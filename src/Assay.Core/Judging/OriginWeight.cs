namespace Assay.Core.Judging;

/// <summary>What leaving out one origin does to the leader.</summary>
/// <param name="Origin">Identifier of the report that is the origin.</param>
/// <param name="Says">Whose it is and what it says, in a plain phrase.</param>
/// <param name="Decibans">10 log10 of the leader's posterior odds with everything, over its odds without this origin and its copies.</param>
public sealed record OriginWeight(string Origin, string Says, double Decibans)
{
    /// <summary>What leaving it out does, in one plain sentence.</summary>
    public string Explanation { get; init; } = "";
}
