namespace Assay.Storage.Journals;

/// <summary>Where a journal ends.</summary>
/// <param name="Number">Number of the last event; 0 where there is none.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Tree">The Merkle tree over all events so far.</param>
public sealed record JournalHead(long Number, Digest Hash, MerkleFrontier Tree)
{
    /// <summary>The head of an empty journal.</summary>
    public static JournalHead Empty { get; } = new(0, Digest.Zero, MerkleFrontier.Empty);
}
