namespace Assay.Core.Reading.References;

/// <summary>What kind of number or listed word a word of a reference is; a word has the first that fits.</summary>
internal enum WordClass : byte
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>A year.</summary>
    Year,

    /// <summary>Two numbers with a dash.</summary>
    Range,

    /// <summary>A number that could be a day or a volume.</summary>
    SmallNumber,

    /// <summary>A larger number.</summary>
    Number,

    /// <summary>Digits among other characters.</summary>
    WithDigits,

    /// <summary>A web address or identifier.</summary>
    Address,

    /// <summary>The name of a month.</summary>
    Month,

    /// <summary>A word for pages.</summary>
    PageWord,

    /// <summary>A word for volumes, issues and numbers.</summary>
    VolumeWord,

    /// <summary>A word for editors.</summary>
    EditorWord,

    /// <summary>A word for translators.</summary>
    TranslatorWord,

    /// <summary>A word for editions.</summary>
    EditionWord,

    /// <summary>"In" and its like.</summary>
    InWord,

    /// <summary>"And" and its like.</summary>
    AndWord,

    /// <summary>A word for theses and reports.</summary>
    GenreWord,

    /// <summary>A word that publishers have in their names.</summary>
    PublisherWord,

    /// <summary>A word that journals have in their names.</summary>
    JournalWord,

    /// <summary>A word that proceedings have in their names.</summary>
    MeetingWord,

    /// <summary>A place where books appear.</summary>
    Place,

    /// <summary>A small word inside names.</summary>
    Particle,

    /// <summary>One capital.</summary>
    Initial,

    /// <summary>Capitals with full stops between.</summary>
    Initials,

    /// <summary>Two to four capitals.</summary>
    Capitals,

    /// <summary>A Roman number.</summary>
    Roman,

    /// <summary>Words for looking something up.</summary>
    AccessWord,
}
