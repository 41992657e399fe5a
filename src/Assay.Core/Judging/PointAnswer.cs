using System.Collections.Immutable;

namespace Assay.Core.Judging;

/// <summary>The hypotheses at the middles of the ratings, in the case's order, and nothing else.</summary>
/// <param name="Prior">Before the reports.</param>
/// <param name="Posterior">Given the reports.</param>
public sealed record PointAnswer(ImmutableArray<double> Prior, ImmutableArray<double> Posterior);
