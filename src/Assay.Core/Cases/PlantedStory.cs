namespace Assay.Core.Cases;

/// <summary>The rival explanation that every draft carries: somebody has the claim spread.</summary>
/// <param name="Says">What it says, in a plain sentence.</param>
/// <param name="Active">P(at work | the claim is not true).</param>
/// <param name="Reason">Why that range.</param>
public sealed record PlantedStory(string Says, Rating Active, string Reason);
