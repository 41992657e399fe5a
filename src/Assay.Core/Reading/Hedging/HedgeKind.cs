namespace Assay.Core.Reading.Hedging;

/// <summary>What the words of a row are, which decides the rules for counting them as a hedge.</summary>
internal enum HedgeKind
{
    /// <summary>Says how likely.</summary>
    Probability,

    /// <summary>A modal verb, unless it is a month, a noun, a permission or an ability.</summary>
    Modal,

    /// <summary>Passes on another's word: says nothing of how likely.</summary>
    Evidential,

    /// <summary>A participle that is an evidential only before a noun ("the alleged plot").</summary>
    Participle,

    /// <summary>"Suggests": a hedge only where evidence, and no person, is the subject.</summary>
    Inference,

    /// <summary>No hedge: the row keeps a shorter one from being found inside it.</summary>
    None,
}
