namespace Assay.Reports.Html;

/// <summary>What a mark in the full text is. Of two over the same words, the earlier kind goes around the later.</summary>
internal enum TextMarkKind
{
    Main,
    Statement,
    Content,
    Citation,
    Speaker,
    Cue,
    Was,
    Became,
    Hedge,
    Qualifier,
}
