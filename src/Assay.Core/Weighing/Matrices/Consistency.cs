namespace Assay.Core.Weighing.Matrices;

/// <summary>How an item of evidence stands to a hypothesis, as the analysis of competing hypotheses marks it.</summary>
/// <remarks>It is not a probability: "consistent" says that the item was to be expected, not how much.</remarks>
public enum Consistency
{
    /// <summary>II: hardly to be expected if the hypothesis is true.</summary>
    VeryInconsistent,

    /// <summary>I: not to be expected if the hypothesis is true.</summary>
    Inconsistent,

    /// <summary>N: neither for nor against it.</summary>
    Neutral,

    /// <summary>C: to be expected if the hypothesis is true.</summary>
    Consistent,

    /// <summary>CC: strongly to be expected if the hypothesis is true.</summary>
    VeryConsistent,

    /// <summary>NA: the item has no bearing on the hypothesis.</summary>
    NotApplicable,
}
