namespace Assay.Storage.Journals;

/// <summary>Something in a journal that is not as it was written.</summary>
/// <param name="Event">Number of the first event concerned; 0 where the fault is of no event.</param>
/// <param name="Says">What is wrong, in one sentence without a full stop.</param>
public sealed record JournalFault(long Event, string Says);
