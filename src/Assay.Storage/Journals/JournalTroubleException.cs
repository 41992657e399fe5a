namespace Assay.Storage.Journals;

/// <summary>A journal can't be opened, read or written; the message says what happened, and what became of the work.</summary>
public sealed class JournalTroubleException : IOException
{
    /// <summary>A trouble.</summary>
    public JournalTroubleException(string message)
        : base(message) { }

    /// <summary>A trouble with its cause.</summary>
    public JournalTroubleException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>A trouble, with the system's number for it.</summary>
    public JournalTroubleException(string message, int hresult)
        : base(message, hresult) { }

    /// <summary>Whether it is that there is no room left on the disk.</summary>
    public bool IsDiskFull { get; init; }

    /// <summary>A trouble.</summary>
    public JournalTroubleException()
        : base("The journal can't be used.") { }
}
