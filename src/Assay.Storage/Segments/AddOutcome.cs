namespace Assay.Storage.Segments;

/// <summary>What became of a document that was to be added.</summary>
public enum AddOutcome
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>The very same document, with its time and outlet, was there already; nothing changed.</summary>
    AlreadyThere,

    /// <summary>Another document has its identifier; nothing changed. Forget that one first.</summary>
    Conflicts,
}
