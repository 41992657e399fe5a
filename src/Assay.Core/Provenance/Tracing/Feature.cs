namespace Assay.Core.Provenance.Tracing;

/// <summary>What the parent model looks at; each is a column of the weights.</summary>
/// <remarks>
/// Those before <see cref="NoneBase"/> describe one candidate; the rest describe the document beside all its candidates
/// and speak for "none of them". Logarithms are natural, of one more than the count. Shares are of the document's
/// distinct shingles unless they say otherwise.
/// </remarks>
internal enum Feature
{
    Shared,
    SharedShare,
    SharedOfParent,
    SharedOfSmaller,
    SharedToBest,
    IsBest,
    Only,
    OnlyShare,
    First,
    FirstShare,
    Elsewhere,
    ElsewhereShare,
    LongestBlock,
    LongestShare,
    Blocks,
    BlocksOfShared,
    CommonQuotes,
    Split,
    Rarity,
    RareShared,
    LengthRatio,
    IsIdentical,
    IsFollower,
    Cited,
    CitedInherited,
    CitedByline,
    AnotherCited,
    CitesBack,
    SameCitations,
    SameOutlet,
    Lag,
    LagShort,
    LagLong,
    LagToNearest,

    // From the first stage:
    CandidateOwn,
    HasGrandparent,
    Inherited,
    InheritedOfFresh,
    FreshMissing,
    Lost,
    LostShare,
    ChildsFresh,
    ChildsFreshShare,

    NoneBase,
    NoneBestShared,
    NoneBestShare,
    NoneBestOfParent,
    NoneLongest,
    NoneCovered,
    NoneCoveredShare,
    NoneLength,
    NoneTexts,
    NoneRarity,
    NoneCites,
    NoneCitesCandidate,
    NoneBestOnly,
    NoneQuotes,

    Count,
}
