namespace Assay.Core.Reading.References;

/// <summary>What a word of a reference belongs to. The names are those of the training data.</summary>
internal enum ReferenceLabel : byte
{
    /// <summary>Who wrote it.</summary>
    Author,

    /// <summary>The number that the entry has in its list.</summary>
    CitationNumber,

    /// <summary>The series that it belongs to.</summary>
    CollectionTitle,

    /// <summary>The book, proceedings or site that it appeared in.</summary>
    ContainerTitle,

    /// <summary>When it appeared.</summary>
    Date,

    /// <summary>Who directed it.</summary>
    Director,

    /// <summary>Its digital object identifier.</summary>
    Doi,

    /// <summary>Which edition it is.</summary>
    Edition,

    /// <summary>Who edited it, or the work that it appeared in.</summary>
    Editor,

    /// <summary>What kind of work it is: a thesis, a report.</summary>
    Genre,

    /// <summary>Its book or serial number.</summary>
    Isbn,

    /// <summary>The journal or newspaper that it appeared in.</summary>
    Journal,

    /// <summary>Where it appeared.</summary>
    Location,

    /// <summary>What it is on: a disc, the web.</summary>
    Medium,

    /// <summary>Remarks that are no field.</summary>
    Note,

    /// <summary>Its pages.</summary>
    Pages,

    /// <summary>Who produced it.</summary>
    Producer,

    /// <summary>Who published it.</summary>
    Publisher,

    /// <summary>The data base or archive where it is kept.</summary>
    Source,

    /// <summary>What it is called.</summary>
    Title,

    /// <summary>Who translated it.</summary>
    Translator,

    /// <summary>Its web address.</summary>
    Url,

    /// <summary>The volume, issue or number.</summary>
    Volume,
}
