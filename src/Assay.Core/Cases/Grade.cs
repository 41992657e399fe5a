namespace Assay.Core.Cases;

/// <summary>Admiralty reliability of a source.</summary>
public enum Grade
{
    /// <summary>Completely reliable.</summary>
    A,

    /// <summary>Usually reliable.</summary>
    B,

    /// <summary>Fairly reliable.</summary>
    C,

    /// <summary>Not usually reliable.</summary>
    D,

    /// <summary>Unreliable: known to be worthless.</summary>
    E,

    /// <summary>Reliability cannot be judged: not the worst, but unknown (law 3).</summary>
    F,
}
