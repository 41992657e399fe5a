using System.Data.Common;

namespace Assay.Storage.Journals;

/// <summary>Where journals lie: the part in which databases differ.</summary>
public abstract class JournalDatabase : IDisposable
{
    /// <summary>A connection that writes; there is one a journal.</summary>
    internal abstract DbConnection OpenWriter();

    /// <summary>A connection that reads. It is disposed after use, and the database keeps it warm.</summary>
    internal abstract DbConnection OpenReader();

    /// <summary>Begins a transaction that is the only one to write.</summary>
    internal abstract DbTransaction Begin(DbConnection writer);

    /// <summary>What is added to the statement that reads the head, so that nobody else writes.</summary>
    internal abstract string HeadLock { get; }

    /// <summary>Statements that index a text (<c>@id</c>, <c>@body</c>) for search.</summary>
    internal abstract string IndexText { get; }

    /// <summary>Statements that take a text (<c>@id</c>) out of the index.</summary>
    internal abstract string ForgetText { get; }

    /// <summary>The statement that finds entities by words (<c>@case</c>, <c>@words</c>, <c>@limit</c>), best first.</summary>
    internal abstract string Search { get; }

    /// <summary>The database's own way to write words of which all must be there, each perhaps longer.</summary>
    internal abstract string WordsOf(IReadOnlyList<string> words);

    /// <summary>Whether a fault is the edit's own, and not the disk's or the server's.</summary>
    internal abstract bool IsOfTheEdit(DbException fault);

    /// <summary>A fault of the database in words: what happened.</summary>
    internal abstract string Says(DbException fault);

    /// <summary>Whether a fault is that there is no room left on the disk.</summary>
    internal abstract bool IsDiskFull(DbException fault);

    /// <summary>A fault as those are told of it who use the journal.</summary>
    internal JournalTroubleException Trouble(DbException fault, string before = "", string after = "") =>
        new($"{before}{Says(fault)}{after}", fault) { IsDiskFull = IsDiskFull(fault) };

    /// <summary>Removes what a redaction left between the pages.</summary>
    internal abstract void Scrub(DbConnection writer);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives back connections.</summary>
    protected abstract void Dispose(bool disposing);
}
