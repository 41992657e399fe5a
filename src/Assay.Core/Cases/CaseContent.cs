using System.Collections.Immutable;

namespace Assay.Core.Cases;

/// <summary>What a case is made of, not yet checked; <see cref="Case"/> is the checked form.</summary>
public sealed record CaseContent
{
    /// <summary>The question that the hypotheses answer.</summary>
    public required string Question { get; init; }

    /// <summary>The date the case stands at, ISO 8601, or <see langword="null"/>.</summary>
    public string? AsOf { get; init; }

    /// <summary>Exclusive explanations.</summary>
    public required ImmutableArray<Hypothesis> Hypotheses { get; init; }

    /// <summary>Propositions that likelihoods depend on.</summary>
    public ImmutableArray<Assumption> Assumptions { get; init; } = [];

    /// <summary>Hidden common causes.</summary>
    public ImmutableArray<Cause> Causes { get; init; } = [];

    /// <summary>What can be observed.</summary>
    public ImmutableArray<Indicator> Indicators { get; init; } = [];

    /// <summary>Who may deceive.</summary>
    public ImmutableArray<Deceiver> Deceivers { get; init; } = [];

    /// <summary>The ways by which reports arrive.</summary>
    public ImmutableArray<Channel> Channels { get; init; } = [];

    /// <summary>Who reports.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>What they report.</summary>
    public ImmutableArray<Report> Reports { get; init; } = [];

    /// <summary>The hypothesis that the documents claim, or <see langword="null"/>.</summary>
    public string? Claimed { get; init; }

    /// <summary>Whether the hypotheses are steps in rising order, so that "at least this one" has a meaning.</summary>
    public bool IsLadder { get; init; }

    /// <summary>Whether nobody has confirmed the ratings.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Other reference classes to compare the prior with.</summary>
    public ImmutableArray<ReferenceClass> OtherClasses { get; init; } = [];

    /// <summary>What was assumed in making the case, each in one plain sentence.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
