namespace Assay.Core.Cases;

/// <summary>An earlier report that a report may repeat.</summary>
/// <param name="Of">Identifier of the earlier report.</param>
/// <param name="Probability">That it does, in [0, 1].</param>
public sealed record CopyCandidate(string Of, double Probability);
