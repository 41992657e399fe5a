using System.Collections.Immutable;

namespace Assay.Core.Judging;

/// <summary>What the case comes to with the ratings of one of several analysts.</summary>
/// <param name="Analyst">The name in the case file.</param>
/// <param name="Posteriors">By hypothesis, in the case's order; sums to 1.</param>
/// <param name="Leader">Identifier of the most probable hypothesis; the first one of a tie.</param>
/// <param name="Word">The estimative word of the leader's posterior.</param>
/// <param name="Moved">How far the priors had to be moved to cohere: the largest change of any; 0 where they did.</param>
public sealed record AnalystJudgement(
    string Analyst,
    ImmutableArray<double> Posteriors,
    string Leader,
    string Word,
    double Moved
);
