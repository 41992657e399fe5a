namespace Assay.Core.Reading;

/// <summary>What kind of work a citation points to, as far as its words show. In JSON: lower case with hyphens.</summary>
public enum CitedKind
{
    /// <summary>The citation does not show it.</summary>
    Unknown,

    /// <summary>A book or another work that stands by itself.</summary>
    Book,

    /// <summary>A part of a book or of proceedings.</summary>
    Chapter,

    /// <summary>An article of a journal: volume, issue or pages are stated.</summary>
    JournalArticle,

    /// <summary>An article of a newspaper or magazine, or a broadcast: a day or month is stated.</summary>
    NewsArticle,

    /// <summary>A thesis.</summary>
    Thesis,

    /// <summary>A report or paper that a body put out.</summary>
    Report,

    /// <summary>A case at law.</summary>
    LegalCase,

    /// <summary>A piece of an archive.</summary>
    Archive,

    /// <summary>A web page.</summary>
    WebPage,
}
