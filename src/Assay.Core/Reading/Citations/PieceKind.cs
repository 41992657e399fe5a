namespace Assay.Core.Reading.Citations;

/// <summary>What a piece of a citation looks like before anyone asks what it means.</summary>
internal enum PieceKind
{
    /// <summary>Plain words.</summary>
    Words,

    /// <summary>Words in quotation marks.</summary>
    Quoted,

    /// <summary>Words in round or square brackets.</summary>
    Bracketed,

    /// <summary>A date that fills its piece.</summary>
    Date,

    /// <summary>A web address or DOI.</summary>
    Address,
}
