using System.Collections.Immutable;

namespace Assay.Core.Judging;

/// <summary>What a simpler method says of the same case.</summary>
/// <param name="Id">Its name in JSON: <c>countDocuments</c>, <c>naiveBayes</c>, <c>noDeception</c>.</param>
/// <param name="Says">What the method does, in a plain sentence.</param>
/// <param name="Posteriors">A probability for each hypothesis, in the case's order.</param>
public sealed record MethodComparison(
    string Id,
    string Says,
    ImmutableArray<KeyValuePair<string, double>> Posteriors
);
