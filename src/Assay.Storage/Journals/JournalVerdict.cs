using System.Collections.Immutable;

namespace Assay.Storage.Journals;

/// <summary>What checking a journal found.</summary>
/// <param name="Events">Number of events.</param>
/// <param name="Redacted">How many of them were redacted.</param>
/// <param name="Root">Root of the Merkle tree over their hashes.</param>
/// <param name="Faults">What is wrong, the earliest event first; the first hundred that were found.</param>
public sealed record JournalVerdict(
    long Events,
    long Redacted,
    Digest Root,
    ImmutableArray<JournalFault> Faults
)
{
    /// <summary>Whether everything is as it was written.</summary>
    public bool IsSound => Faults.IsEmpty;

    /// <summary>Number of the first event that is not what was written; <see langword="null"/> where there is none.</summary>
    public long? FirstBad =>
        Faults.Where(fault => fault.Event > 0).Select(fault => (long?)fault.Event).DefaultIfEmpty(null).Min();
}
