namespace Assay.Core.Judging.Linting;

/// <summary>What a likelihood word is to the tables.</summary>
internal enum TermKind
{
    /// <summary>A word of at least one table.</summary>
    Graded,

    /// <summary>Says how likely, and stands in no table.</summary>
    Foreign,

    /// <summary>Says that something is not impossible, and no more.</summary>
    Vague,

    /// <summary>A modal verb: vague, unless it is a month, a noun, a permission or an ability.</summary>
    Modal,

    /// <summary>No estimate: the row keeps a shorter one from being found inside it.</summary>
    None,
}
