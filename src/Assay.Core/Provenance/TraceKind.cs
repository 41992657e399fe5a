namespace Assay.Core.Provenance;

/// <summary>How a document came to its words. In JSON: lower case.</summary>
public enum TraceKind
{
    /// <summary>From none of the others.</summary>
    Original,

    /// <summary>Word for word.</summary>
    Verbatim,

    /// <summary>Part of another, hardly changed.</summary>
    Cut,

    /// <summary>Another, reworded or corrupted.</summary>
    Edited,

    /// <summary>A stretch of another inside words of its own.</summary>
    Embedded,

    /// <summary>From several others.</summary>
    Merged,

    /// <summary>It shares words with another, but whether it took them, or which of the two took, can't be told.</summary>
    Undetermined,

    /// <summary>In words of its own; but it names another as the source of what it says.</summary>
    Cited,
}
