namespace Assay.Reports.Pages;

/// <summary>What a piece of a line is, so that each form of a report can show it in its own way.</summary>
internal enum PieceKind
{
    /// <summary>Our own words.</summary>
    Plain,

    /// <summary>Words of the case: kept apart in direction.</summary>
    Words,

    /// <summary>Words of the case in quotation marks.</summary>
    Quote,

    /// <summary>Words that stand out.</summary>
    Strong,

    /// <summary>A short mark such as "default".</summary>
    Tag,
}
