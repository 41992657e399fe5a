namespace Assay.Networks.Files;

/// <summary>What a piece of a network file is.</summary>
internal enum TokenKind
{
    /// <summary>A name or number.</summary>
    Word,

    /// <summary>Text in double quotes.</summary>
    Quoted,

    /// <summary>One character of punctuation.</summary>
    Mark,

    /// <summary>Nothing is left.</summary>
    End,
}
