namespace Assay.Networks.Running;

/// <summary>What observing a variable would tell about another.</summary>
/// <param name="Variable">The variable that could be observed, by position.</param>
/// <param name="Bits">The expected fall in the target's entropy: the mutual information given the evidence.</param>
public readonly record struct InformationGain(int Variable, double Bits);
