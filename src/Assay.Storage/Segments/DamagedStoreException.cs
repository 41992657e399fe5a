namespace Assay.Storage.Segments;

/// <summary>A file of a store is not what was written; the message names it and says what is wrong.</summary>
/// <remarks>Nothing is repaired by guessing: the store is left as it is.</remarks>
public sealed class DamagedStoreException : IOException
{
    /// <summary>A damaged store.</summary>
    public DamagedStoreException(string message)
        : base(message) { }

    /// <summary>A damaged store.</summary>
    public DamagedStoreException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>A damaged store, with the system's number for the fault.</summary>
    public DamagedStoreException(string message, int hresult)
        : base(message, hresult) { }

    /// <summary>A damaged store.</summary>
    public DamagedStoreException()
        : base("A file of the store is damaged.") { }
}
