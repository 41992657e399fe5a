namespace Assay.Core.Weighing.Matrices;

/// <summary>How credible or how relevant an item of evidence is, in three steps.</summary>
public enum EvidenceLevel
{
    /// <summary>Low.</summary>
    Low,

    /// <summary>Medium; also where nothing is stated, since unknown is not bad.</summary>
    Medium,

    /// <summary>High.</summary>
    High,
}
