namespace Assay.Core.Provenance.Tracing;

/// <summary>What stands at a place where texts differ.</summary>
internal enum VariantKind
{
    /// <summary>Any word.</summary>
    Word,

    /// <summary>A number, or a word with a capital letter.</summary>
    Name,

    /// <summary>A word in quotation marks.</summary>
    Quotation,
}
