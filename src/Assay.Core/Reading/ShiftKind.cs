namespace Assay.Core.Reading;

/// <summary>In what way a statement became stronger. In JSON: lower case with hyphens.</summary>
public enum ShiftKind
{
    /// <summary>"Allegedly" becomes fact.</summary>
    HedgeDropped,

    /// <summary>Somebody's word becomes the document's own.</summary>
    AttributionDropped,

    /// <summary>"Contact" becomes "alliance".</summary>
    RungClimbed,
}
