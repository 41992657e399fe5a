namespace Assay.Core.Reading;

/// <summary>What a qualifier does to a statement.</summary>
public enum QualifierKind
{
    /// <summary>Strengthens without evidence: "in fact", "clearly".</summary>
    Booster,

    /// <summary>Limits how much is claimed: "on some level", "to an extent".</summary>
    Extent,
}
