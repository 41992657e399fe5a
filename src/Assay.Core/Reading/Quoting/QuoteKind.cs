namespace Assay.Core.Reading.Quoting;

/// <summary>What quotation marks are there for.</summary>
internal enum QuoteKind
{
    /// <summary>Somebody's words.</summary>
    Speech,

    /// <summary>A name or a word held at arm's length.</summary>
    Scare,

    /// <summary>The title of a work.</summary>
    Title,
}
