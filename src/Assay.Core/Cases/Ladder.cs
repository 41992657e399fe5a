using System.Collections.Immutable;
using Assay.Core.Reading;

namespace Assay.Core.Cases;

/// <summary>Steps of a claim as exclusive hypotheses: the highest rung that holds.</summary>
/// <param name="Id">Identifier of the template.</param>
/// <param name="Says">What the rungs are steps of.</param>
/// <param name="ClassFrom">The lowest rung that a reference class counts.</param>
/// <param name="SplitReason">Why the prior is split over the rungs as it is.</param>
/// <param name="Rungs">The rungs, lowest first.</param>
/// <param name="Indicators">What would tell the rungs apart, whether or not a text argues it.</param>
public sealed record Ladder(
    string Id,
    string Says,
    Rung ClassFrom,
    string SplitReason,
    ImmutableArray<LadderRung> Rungs,
    ImmutableArray<TemplateIndicator> Indicators
);
