namespace Assay.Core.Reading.Wording;

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    /// <summary>Letters, with the apostrophes inside them.</summary>
    Word,

    /// <summary>Begins with a digit.</summary>
    Number,

    /// <summary>One punctuation mark or symbol.</summary>
    Mark,
}
