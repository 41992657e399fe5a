using System.Collections.Immutable;

namespace Assay.Core.Provenance;

/// <summary>A document that another may have taken its words from.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Probability">That it did, in [0, 1]. Those of a merged document do not exclude each other.</param>
/// <param name="IsTaken">Whether it is taken for a parent, rather than only possible.</param>
/// <param name="Shared">What the two share, in order of start; only where it is taken for a parent.</param>
/// <param name="Reasons">The reasons, strongest first; only where they were asked for.</param>
public sealed record TracedParent(
    string Id,
    double Probability,
    bool IsTaken,
    ImmutableArray<SharedSpan> Shared,
    ImmutableArray<TraceReason> Reasons
);
