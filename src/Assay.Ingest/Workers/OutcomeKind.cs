namespace Assay.Ingest.Workers;

/// <summary>How the parsing of one document ended.</summary>
internal enum OutcomeKind
{
    /// <summary>It was read.</summary>
    Read,

    /// <summary>It was refused by a limit or for its format; the process is sound.</summary>
    Refused,

    /// <summary>A parser failed on it; the process answered but is replaced.</summary>
    Fault,

    /// <summary>The process ended, ran out of memory or answered nonsense.</summary>
    Lost,

    /// <summary>The process was ended at the deadline.</summary>
    Late,
}
