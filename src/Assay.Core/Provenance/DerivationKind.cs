namespace Assay.Core.Provenance;

/// <summary>How one document took from another. In JSON: lower case.</summary>
public enum DerivationKind
{
    /// <summary>It names the other as its source.</summary>
    Cited,

    /// <summary>It quotes the other.</summary>
    Quoted,

    /// <summary>It repeats the other's text.</summary>
    Copied,

    /// <summary>It says the same in other words.</summary>
    Reworded,
}
