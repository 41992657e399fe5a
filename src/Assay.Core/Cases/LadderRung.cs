using Assay.Core.Reading;

namespace Assay.Core.Cases;

/// <summary>One rung of a ladder: a hypothesis of its own.</summary>
/// <param name="Rung">The step of the claim ladder.</param>
/// <param name="Id">Identifier of the hypothesis.</param>
/// <param name="Says">What it says, in a plain sentence.</param>
/// <param name="Share">Share of the prior on its side of the reference class; the means of a side sum to 1.</param>
/// <param name="Reason">Why that share.</param>
public sealed record LadderRung(Rung Rung, string Id, string Says, Rating Share, string Reason);
