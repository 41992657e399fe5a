using System.Collections.Immutable;

namespace Assay.Core.Provenance;

/// <summary>Documents that hang together by derivation.</summary>
/// <param name="Documents">Number of documents.</param>
/// <param name="ExpectedOrigins">Expected number of independent origins among them: the sum of their probabilities to be their own.</param>
/// <param name="LeastOrigins">With 5 % probability there are fewer origins than this.</param>
/// <param name="MostOrigins">With 5 % probability there are more.</param>
/// <param name="Origins">Identifiers of the documents that the others go back to, by number of those, at most ten.</param>
/// <param name="Outlets">Number of distinct outlets.</param>
/// <param name="From">The time of the first.</param>
/// <param name="To">The time of the last.</param>
public sealed record TracedStory(
    int Documents,
    double ExpectedOrigins,
    int LeastOrigins,
    int MostOrigins,
    ImmutableArray<TracedOrigin> Origins,
    int Outlets,
    DocumentTime From,
    DocumentTime To
);
