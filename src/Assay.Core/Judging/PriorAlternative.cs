namespace Assay.Core.Judging;

/// <summary>The claim's probability under another reference class.</summary>
/// <param name="ReferenceClass">Identifier of the class.</param>
/// <param name="Says">The class in a plain sentence with its counts.</param>
/// <param name="Prior">Prior of the claimed rung or a higher one.</param>
/// <param name="Posterior">Posterior of the claimed rung or a higher one.</param>
public sealed record PriorAlternative(string ReferenceClass, string Says, double Prior, double Posterior);
