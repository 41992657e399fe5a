namespace Assay.Storage.Journals;

/// <summary>What became of an edit.</summary>
public enum EditResult
{
    /// <summary>It is on the disk.</summary>
    Done,

    /// <summary>It was there already.</summary>
    Repeated,

    /// <summary>Somebody changed the same thing in between.</summary>
    Conflict,

    /// <summary>It can't be done.</summary>
    Refused,
}
