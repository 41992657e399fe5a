using System.Collections.Immutable;

namespace Assay.Core.Reading.Arguing;

/// <summary>How the parts of a short argument hang together.</summary>
/// <param name="Claim">Index of the part that the others argue for or against; -1 where there is no part.</param>
/// <param name="Lead">By how many points it is ahead of the next part.</param>
/// <param name="Parents">For each part the part that it speaks to; -1 for the claim.</param>
internal sealed record ArgumentSketch(int Claim, double Lead, ImmutableArray<int> Parents);
