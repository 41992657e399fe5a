namespace Assay.Core.Reading.Citations;

/// <summary>Where citations stand together.</summary>
internal enum ClusterKind
{
    /// <summary>In brackets in the running text.</summary>
    Bracket,

    /// <summary>A name in the running text with the year in brackets behind it.</summary>
    Narrative,

    /// <summary>A note at the foot or end.</summary>
    Note,

    /// <summary>An entry of a list of references.</summary>
    Reference,

    /// <summary>A web address in the running text.</summary>
    Link,
}
