namespace Assay.Core.Reading;

/// <summary>What is wrong with a citation. In JSON: lower case with hyphens, such as <c>missing-source</c>.</summary>
public enum CitationDefect
{
    /// <summary>Neither author, title nor outlet is stated.</summary>
    MissingSource,

    /// <summary>The same work is cited before.</summary>
    Repeated,

    /// <summary>The document cites its own publication or author.</summary>
    SelfCitation,

    /// <summary>No date, or an empty place where one was meant.</summary>
    EmptyDate,

    /// <summary>A date that no calendar has, or one after the document's own.</summary>
    ImpossibleDate,

    /// <summary>The words could not be read as a work at all.</summary>
    Unparsed,
}
