namespace Assay.Core.Reading.Citations;

/// <summary>The style in which a work is cited.</summary>
internal enum WorkForm
{
    /// <summary>The words cite nothing.</summary>
    None,

    /// <summary>A date and nothing else.</summary>
    DateOnly,

    /// <summary>A place for a source that is empty, then a date: <c>, March 3, 2004</c>.</summary>
    LostSource,

    /// <summary><c>ibid.</c>, <c>op. cit.</c>, a dash for the same author.</summary>
    BackReference,

    /// <summary>A bare name and a date: <c>Gordon, September 11, 2016</c>.</summary>
    Dated,

    /// <summary>A surname and a year: <c>Smith 2004, 12</c>.</summary>
    AuthorYear,

    /// <summary>A book, article, broadcast or report with some of its title page.</summary>
    Published,

    /// <summary>A piece of an archive.</summary>
    Archive,

    /// <summary>A case at law.</summary>
    Legal,

    /// <summary>A web address and little else.</summary>
    Web,
}
