namespace Assay.Simulation.Corpora;

/// <summary>How a generated document came to be.</summary>
public enum CopyOperation
{
    /// <summary>From nobody in the corpus.</summary>
    Origin,

    /// <summary>Word for word.</summary>
    Verbatim,

    /// <summary>The first part of it, as a newspaper cuts a wire report.</summary>
    Cut,

    /// <summary>3 to 12 words in a hundred changed, dropped or added.</summary>
    Light,

    /// <summary>15 to 35 words in a hundred, and sentences moved.</summary>
    Heavy,

    /// <summary>Two to four sentences of it inside a report of its own.</summary>
    Embed,

    /// <summary>Half of it and half of another.</summary>
    Merge,

    /// <summary>Misread by a machine: 2 to 8 characters in a hundred.</summary>
    Ocr,

    /// <summary>Every second word said otherwise, as by translation and back.</summary>
    Paraphrase,

    /// <summary>One sentence of it, in quotation marks, inside a report of its own.</summary>
    QuoteOnly,

    /// <summary>Word for word but for one to three wrong numbers or misspelt names.</summary>
    Misprint,

    /// <summary>Word for word but for what it quotes, which is shortened or put otherwise.</summary>
    Misquote,

    /// <summary>A later version of a document of the same outlet.</summary>
    Update,

    /// <summary>A report of its own that names it as the source and says again, in other words, what it said.</summary>
    Cited,
}
