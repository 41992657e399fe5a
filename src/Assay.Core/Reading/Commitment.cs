namespace Assay.Core.Reading;

/// <summary>How a document stands to a statement that it makes.</summary>
public enum Commitment
{
    /// <summary>Said in the document's own voice.</summary>
    Asserted,

    /// <summary>Said on somebody else's word.</summary>
    Attributed,

    /// <summary>Taken for granted rather than said.</summary>
    Presupposed,

    /// <summary>Said not to be so.</summary>
    Denied,

    /// <summary>Put as a question.</summary>
    Asked,
}
