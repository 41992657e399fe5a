namespace Assay.Reports;

/// <summary>What a line of a summary is, so that a terminal may colour it.</summary>
public enum SummaryStyle
{
    /// <summary>Ordinary text.</summary>
    Plain,

    /// <summary>The title.</summary>
    Title,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>Words of a document.</summary>
    Quote,

    /// <summary>Something missing, defective or a draft.</summary>
    Warning,

    /// <summary>Something less important.</summary>
    Faint,
}
