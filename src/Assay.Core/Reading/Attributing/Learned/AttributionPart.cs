namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>The part that a word plays in an attribution.</summary>
internal enum AttributionPart
{
    /// <summary>None.</summary>
    None,

    /// <summary>It says whose word it is.</summary>
    Source,

    /// <summary>It attributes: "said", "according to".</summary>
    Cue,

    /// <summary>It is what is attributed.</summary>
    Content,
}
